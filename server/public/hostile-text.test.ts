import assert from "node:assert/strict";
import { test } from "node:test";
import { sentencesOf, sentenceText } from "#policy/document.ts";
import { withDirectionsClosed } from "#policy/directions.ts";
import { readPolicyJson } from "#policy/render/json.ts";
import {
  all,
  elements,
  type Node,
  parseMarkup,
  textOf,
} from "#policy/render/testing/parse-markup.ts";
import { shownMarkdown } from "#policy/render/testing/read-markdown.ts";
import { toDocument } from "#register/document.ts";
import { readPdf } from "#reports/pdf/testing/read-pdf.ts";
import { preparePublication } from "../policies/publish.ts";
import { importDocument } from "../registers/import.ts";
import { testRegister, type TestRegister } from "../testing.ts";
import { publicAddresses } from "./addresses.ts";
import { PublicSite } from "./site.ts";
import { hostileTexts, type MarkedRegister, markedRegister } from "./testing/hostile-register.ts";

const at = "2026-03-03T00:00:00.000Z";

/** The letters of a text, without what typography and the width of a line decide. */
const letters = (text: string) => text.replace(/[\s\u00AD|]/g, "").replaceAll("\u2019", "'");

/** A page without the words it strikes out and those that say aloud where a change begins and ends. */
const unread = ({ tag, attributes }: Node) => tag === "del" || attributes["class"] === "unseen";
const read = (node: Node): Node => ({
  ...node,
  children: node.children
    .filter((child) => typeof child === "string" || !unread(child))
    .map((child) => (typeof child === "string" ? child : read(child))),
});

const shownMarkup = (body: Buffer) => textOf(read(parseMarkup(body.toString())));

/** What a reader of each format is shown. */
const shownIn: Readonly<Record<string, (body: Buffer) => string>> = {
  html: shownMarkup,
  atom: shownMarkup,
  md: (body) => shownMarkdown(body.toString()),
  txt: (body) => body.toString(),
  json: (body) => [...sentencesOf(readPolicyJson(body.toString()))].map(sentenceText).join("\n"),
};

/** All texts of a JSON value. */
function textsIn(json: string): readonly string[] {
  const found: string[] = [];
  JSON.parse(json, (_, value: unknown) => (typeof value === "string" ? found.push(value) : value));
  return found;
}

const formatOf = (address: string) => /\.(\w+)$/.exec(address)?.[1] ?? "html";

type Site = ReadonlyMap<string, Buffer>;

/** Publishes a register and reads every address of the version in force and its comparison with the one before. */
async function published(
  { dpo }: TestRegister,
  marked: MarkedRegister,
  version: number,
): Promise<Site> {
  await importDocument(dpo, toDocument(marked.register), { dryRun: false });
  for (const slug of ["articles", "layered"])
    await dpo.db.write(
      await preparePublication(dpo, slug, { errorsReason: "These texts are hostile." }),
    );
  const site = new PublicSite(dpo);
  const bodies = new Map<string, Buffer>();
  for (const address of await publicAddresses(dpo, await site.policies())) {
    const isOther =
      /\/v\/|^\/(?:fonts|logos|schema|embed|privacy)/.test(address) ||
      (/\d-\d/.test(address) && !address.endsWith(`/${version - 1}-${version}`));
    if (isOther) continue;
    const answer = await site.answer(address);
    assert.equal(answer.status, 200, address);
    // The address of a comparison has other numbers each time.
    bodies.set(address.replace(/\d+-\d+$/, "compared"), answer.representations.identity.body);
  }
  return bodies;
}

/** Elements of a page in order, without those that depend on the words of a sentence. */
const skeleton = (address: string, body: Buffer) =>
  formatOf(address) === "html"
    ? [...elements(parseMarkup(body.toString()))]
        .filter(({ tag }) => !["span", "a", "br", "ins", "del", "strong"].includes(tag))
        .map(({ tag, attributes }) => [tag, ...Object.keys(attributes).sort()].join(" "))
    : [];

/** Every mark that stands in a text stands there with all that follows it, and none of an internal field does. */
function assertWhole(
  shown: string,
  { texts }: MarkedRegister,
  where: string,
  written: (text: string) => string = (text) => text,
): number {
  const own = letters(shown);
  const found = new Set(own.match(/H\d+H/g));
  for (const mark of found) {
    const { text = "", field, isInternal } = texts.get(mark) ?? {};
    assert.ok(own.includes(letters(written(text))), `${field} in ${where}`);
    assert.equal(isInternal, false, `${field} in ${where}`);
  }
  return found.size;
}

const counted = (text: string) => {
  const counts = new Map<string, number>();
  for (const sign of letters(text)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
};

/** Cells of a table that goes on on the next page are printed in turns: what is certain is that no sign is lost. */
function assertPrinted(pdf: Buffer, json: string, where: string): void {
  const printed = counted(readPdf(pdf).pages.join(""));
  for (const [sign, count] of counted(json))
    assert.ok((printed.get(sign) ?? 0) >= count, `${sign} in ${where}`);
}

test("hostile text in every field of every record is text in every format of the public site, and breaks none", async () => {
  await using register = await testRegister("sqlite");
  await published(register, markedRegister("plain words", at), 1);
  const sound = await published(register, markedRegister("other words", at), 2);
  const known = new Set([...sound].flatMap(([address, body]) => skeleton(address, body)));
  // Where there are more than two versions, a comparison leads to the others.
  for (const element of ["nav aria-label class", "li aria-current"]) known.add(element);
  let version = 2;
  for (const [kind, text] of Object.entries(hostileTexts)) {
    version += 1;
    const marked = markedRegister(text, at);
    const site = await published(register, marked, version);
    const shown = new Map<string, number>();
    for (const [address, body] of site) {
      const format = formatOf(address);
      const where = `${address}, ${kind}`;
      if (format === "pdf") {
        const json = site.get(address.replace(".pdf", ".json")) ?? Buffer.alloc(0);
        assertPrinted(body, shownIn["json"]?.(json) ?? "", where);
        continue;
      }
      shown.set(address, assertWhole(shownIn[format]?.(body) ?? "", marked, where));
      // A direction that a text turns to ends with it, or the words after it would be read backwards.
      if (format === "json")
        assertWhole(shownIn[format]?.(body) ?? "", marked, where, withDirectionsClosed);
      const found = skeleton(address, body);
      // The lists of versions and of changed processors grow; all other pages stay as they are but for their words.
      if (/changes|subprocessors/.test(address))
        assert.deepEqual(
          [...new Set(found)].filter((element) => !known.has(element)),
          [],
          where,
        );
      else assert.deepEqual(found, skeleton(address, sound.get(address) ?? body), where);
      for (const script of format === "html" ? all(parseMarkup(body.toString()), "script") : [])
        assertWhole(textsIn(textOf(script)).join("\n"), marked, where);
    }
    for (const address of ["/en/articles", "/fr/layered"])
      for (const format of ["", ".md", ".txt", ".json", "/fragment", "/changes/compared"])
        assert.ok((shown.get(`${address}${format}`) ?? 0) > 110, `${address}${format}, ${kind}`);
  }
});
