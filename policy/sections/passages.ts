import { textIn } from "#register/locale.ts";
import type { Policy } from "#register/registry.ts";
import { list, paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { note, say } from "../say.ts";
import { withMentions } from "./mentioned.ts";

export type Place = NonNullable<Policy["passages"][number]["place"]>;

/** The organisation's own words for a place of the outline: paragraphs, and lists where lines begin with a dash. */
export function passages(c: Compilation, place: Place): readonly Block[] {
  return c.policy
    .eachOf("passages")
    .filter((passage) => passage.value.place === place)
    .flatMap((passage, index) => passageBlocks(c, `${place}/${index + 1}`, passage));
}

function passageBlocks(
  c: Compilation,
  subject: string,
  passage: Cited<Policy["passages"][number]>,
): readonly Block[] {
  const field = passage.get("text");
  const text = textIn(field.value, c.locale)?.trim();
  if (text === undefined || text === "") {
    note(c, "passage", subject, field);
    return [];
  }
  return text
    .split(/\r?\n\s*\r?\n/)
    .flatMap((chunk, index) => chunkBlocks(c, `${subject}/${index + 1}`, chunk, field));
}

const bullet = /^\s*[-–•*]\s+/;

function chunkBlocks(
  c: Compilation,
  subject: string,
  chunk: string,
  passage: Cited<unknown>,
): readonly Block[] {
  const lines = chunk.split(/\r?\n/).filter((line) => line.trim() !== "");
  const start = lines.findIndex((line) => bullet.test(line));
  const sentence = (key: string, text: string): readonly Sentence[] =>
    say(c, "passage", key, { text: withMentions(c, text.trim(), passage) });
  if (start === -1) return paragraph(...sentence(subject, lines.join(" ")));
  const intro = start === 0 ? [] : sentence(subject, lines.slice(0, start).join(" "));
  const items = lines
    .slice(start)
    .map((line, index) => sentence(`${subject}/${index + 1}`, line.replace(bullet, "")));
  return list(intro, items);
}
