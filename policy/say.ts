import type { Reading } from "./compilation.ts";
import type { Sentence } from "./document.ts";
import type { TemplateId } from "./language/language.ts";
import { lowerFirst, upperFirst } from "./language/letters.ts";
import { printed, SaidSentence } from "./sentence.ts";
import { fill } from "./template.ts";
import { alsoFrom, concat, isSaid, type Place, type Said, type Words, withFirst } from "./words.ts";

/** What stands in the places of a template; a function is asked only where the template has that place. */
export type Values = Readonly<Record<string, Words | (() => Words)>>;

export type Manner = {
  /** Put before the sentence, which then goes on with a small letter: the part or outcome it holds for. */
  readonly prefix?: Said;
  /** Places that decided about the sentence without lending it words. */
  readonly because?: readonly Place[];
  /** Begins with a capital letter whatever its first words are; for fragments in cells. */
  readonly capital?: boolean;
};

/** Words for a place inside another template; unsaid when one of its own places is. */
export function phrase(c: Reading, template: TemplateId, values: Values = {}): Words {
  return fill(c.language.sentences[template], values);
}

/**
 * The sentence of a template, as a list of one; none where a place of it stays empty, which is noted as an omission.
 * @param subject what it speaks of; with the template it makes the key of the sentence, which no other sentence of the document may have
 */
export function say(
  c: Reading,
  template: TemplateId,
  subject: string,
  values: Values = {},
  manner: Manner = {},
): readonly Sentence[] {
  const words = phrase(c, template, values);
  if (isSaid(words)) return [sentence(c, template, subject, words, manner)];
  c.looking.now.noteOmission({ template, subject, missing: words.unsaid });
  return [];
}

/** The sentence of a template whose words were put together already. */
export function sentence(
  c: Reading,
  template: TemplateId,
  subject: string,
  words: Said,
  { prefix, because, capital }: Manner = {},
): Sentence {
  const isPrefixed = prefix !== undefined && prefix.text !== "";
  const body = isPrefixed ? concat([prefix, withFirst(words, lowerFirst)]) : words;
  const whole = because === undefined ? body : alsoFrom(body, because);
  const shown = capital === true ? withFirst(whole, upperFirst) : whole;
  const spans = printed(shown, c.language.typography);
  return new SaidSentence(`${template}:${subject}`, template, spans, shown.places);
}

/** Notes that something due could not be said although another sentence stands in for it. */
export function note(
  c: Reading,
  template: TemplateId,
  subject: string,
  ...missing: readonly Place[]
): void {
  c.looking.now.noteOmission({ template, subject, missing });
}

/** Words of the program: headings, captions and heads of tables. */
export function heading(c: Reading, template: TemplateId): string {
  return c.language.typography(c.language.sentences[template]);
}
