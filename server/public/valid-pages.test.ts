import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { HtmlValidate } from "html-validate/node";
import {
  all,
  elements,
  type Node,
  parseMarkup,
  textOf,
} from "#policy/render/testing/parse-markup.ts";
import { locales } from "#register/locale.ts";
import { readSample } from "#samples/samples.ts";
import { preparePublication } from "../policies/publish.ts";
import { getRecord } from "../records/get.ts";
import { importDocument } from "../registers/import.ts";
import { edit, testRegister, type TestRegister } from "../testing.ts";
import { publicAddresses } from "./addresses.ts";
import { PublicSite } from "./site.ts";

let register: TestRegister;
/** Every page of the site by its address: both layouts, what changed between them, and what is said where there is nothing. */
const pages = new Map<string, string>();
const fragments = new Map<string, string>();

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // A table that a phone shows as a list keeps its roles only where they are written out.
    "no-redundant-role": "off",
    // The contents stand twice, beside the text and folded above it; one of them is never displayed.
    "unique-landmark": "off",
  },
});

before(async () => {
  register = await testRegister("sqlite");
  const { dpo } = register;
  await importDocument(dpo, readSample("ogo-security-completed"), { dryRun: false });
  const site = new PublicSite(dpo);
  pages.set(
    "/en/nothing-yet",
    (await site.answer("/en/privacy")).representations.identity.body.toString(),
  );
  for (const outline of ["articles", "layered"]) {
    const policy = await getRecord(dpo, "policies", "policy-privacy");
    await edit(dpo, "policies", policy, { outline });
    await dpo.db.write(await preparePublication(dpo, "privacy", {}));
  }
  const party = await getRecord(dpo, "parties", "party-sendinblue");
  await edit(dpo, "parties", party, { publicName: "BREVO" });
  await dpo.db.write(await preparePublication(dpo, "privacy", { effectiveAt: "2026-04-01" }));
  const addresses = await publicAddresses(dpo, await site.policies());
  for (const address of [...addresses, "/privacy", "/fr/nowhere"]) {
    const { headers, representations } = await site.answer(address);
    if (headers["content-type"]?.startsWith("text/html") !== true) continue;
    const kept = address.endsWith("/fragment") ? fragments : pages;
    kept.set(address, representations.identity.body.toString());
  }
});

after(async () => register[Symbol.asyncDispose]());

const problems = (html: string): readonly string[] =>
  validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line }) => `${ruleId} in line ${line}: ${message}`);

test("every public page and every fragment is valid HTML", () => {
  assert.ok(pages.size > 30, `${pages.size} pages`);
  assert.ok(fragments.size > 10, `${fragments.size} fragments`);
  // The same bytes stand at the address of the policy and at that of its version.
  const different = new Map([...pages, ...fragments].map(([address, html]) => [html, address]));
  for (const [html, address] of different) assert.deepEqual(problems(html), [], address);
});

test("a page with a mistake is told apart from a valid one", () => {
  const [html = ""] = pages.values();
  assert.notDeepEqual(problems(html.replace("</h1>", "")), []);
});

const one = (root: Node, tag: string, where: string): Node => {
  const [found, ...more] = all(root, tag);
  assert.ok(found !== undefined && more.length === 0, `one ${tag} in ${where}`);
  return found;
};

test("every public page says its language, its title and what it is about, and fits the width of a phone", () => {
  for (const [address, html] of pages) {
    const root = parseMarkup(html);
    const { lang } = one(root, "html", address).attributes;
    assert.ok(
      locales.some((locale) => locale === lang),
      address,
    );
    const asked = /^\/(\w\w)\//.exec(address)?.[1];
    if (asked !== undefined) assert.equal(lang, asked, address);
    const metas = new Map(
      all(root, "meta").map(({ attributes }) => [attributes["name"], attributes["content"]]),
    );
    assert.equal(metas.get("viewport"), "width=device-width, initial-scale=1", address);
    assert.ok((metas.get("description") ?? "").length > 10, address);
    const title = textOf(one(root, "title", address));
    assert.ok(title.length > 10 && title.length <= 120, `${title} in ${address}`);
    assert.equal(all(root, "main").length, 1, address);
  }
});

test("headings of every public page begin with one title and skip no level", () => {
  for (const [address, html] of pages) {
    const root = parseMarkup(html);
    const heading = textOf(one(root, "h1", address));
    assert.notEqual(heading.trim(), "", address);
    const levels = [...elements(root)]
      .filter(({ tag }) => /^h[1-6]$/.test(tag))
      .map(({ tag }) => Number(tag.slice(1)));
    for (const [at, level] of levels.entries())
      assert.ok(level <= (levels[at - 1] ?? 0) + 1, `${levels.join()} in ${address}`);
  }
});

test("every link of a public page has words of its own and an address", () => {
  for (const [address, html] of [...pages, ...fragments])
    for (const link of all(parseMarkup(html), "a")) {
      const words =
        textOf(link) ||
        all(link, "img")
          .map((image) => image.attributes["alt"])
          .join("");
      assert.ok(words.trim().length > 1, `${link.attributes["href"]} in ${address}`);
      assert.doesNotMatch(words, /^(?:click )?here$|^(?:cliquez )?ici$|^more$|^plus$/i, address);
      assert.ok((link.attributes["href"] ?? "") !== "", `${words} in ${address}`);
    }
});
