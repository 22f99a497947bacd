import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { everyShape, generateRegister } from "#register/generate.ts";
import { type Locale, locales } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import { collections, entityOf } from "#register/registry.ts";
import { walkValues } from "#register/walk.ts";
import { reportContext } from "../context.ts";
import { render } from "../render.ts";
import { isSimple, writtenValues } from "../values.ts";
import { readPdf } from "./testing/read-pdf.ts";

const registers: readonly Register[] = [
  everyShape(),
  generateRegister({ seed: 17, activities: 12 }),
  // Drawn in two gatherings.
  generateRegister({ seed: 18, activities: 100 }),
];

async function made(register: Register, kind: "pdf" | "json", locale: Locale = "en") {
  const parts: Uint8Array[] = [];
  const { at, records } = register;
  const generatedAt = "2026-03-04T09:30:00.000Z";
  const checkpoint = { size: 12, hash: "ab".repeat(32) };
  await render({ kind, records, at, locale, generatedAt, checkpoint }, (part) => parts.push(part));
  return Buffer.concat(parts);
}

const files = await Promise.all(registers.map((register) => made(register, "pdf")));

/** Every value of a register as its reader sees it: labels of choices, names of records, dates in words. */
function valuesInWords(register: Register, locale: Locale): Set<string> {
  const context = reportContext(register, locale);
  const found = new Set<string>();
  for (const collection of collections) {
    for (const record of register.records[collection]) {
      walkValues(entityOf(collection).fields, record, (field, value) => {
        if (!isSimple(field)) return;
        for (const { text } of writtenValues(field, value, context)) found.add(text);
      });
    }
  }
  return found;
}

/** Lines are broken where they are full: white space says nothing. */
const bare = (text: string) => text.replace(/\s/g, "");

test("every value of a register, public or internal, stands in its PDF in the words of either language", async () => {
  for (const register of registers) {
    for (const locale of locales) {
      const text = bare(readPdf(await made(register, "pdf", locale)).content);
      const values = [...valuesInWords(register, locale)];
      assert.ok(values.length > 200, `${values.length}`);
      assert.deepEqual(
        values.filter((value) => !text.includes(bare(value))),
        [],
      );
    }
  }
});

test("the register.json inside the PDF is, byte for byte, the export of the register", async () => {
  for (const [index, register] of registers.entries()) {
    const { attachments } = readPdf(files[index] ?? Buffer.alloc(0));
    assert.deepEqual([...attachments.keys()], ["register.json"]);
    const inside = Buffer.from(attachments.get("register.json") ?? "");
    assert.ok(inside.equals(await made(register, "json")));
  }
});

test("the file is built as PDF/A-3a asks: colours, metadata, tags, language, attachment and fonts", () => {
  for (const file of files) {
    const { objects } = readPdf(file);
    const all = [...objects.values()];
    const one = (type: string) => all.filter((object) => object.includes(type));
    const [catalog = ""] = one("/Type /Catalog");
    assert.match(catalog, /\/OutputIntents \[/);
    assert.match(catalog, /\/StructTreeRoot \d+ 0 R/);
    assert.match(catalog, /\/MarkInfo \d+ 0 R/);
    assert.match(catalog, /\/Lang \(en\)/);
    assert.match(catalog, /\/AF \[\d+ 0 R\]/);
    assert.equal(one("/Type /OutputIntent").length, 1);
    assert.match(all.join("\n"), /\/S \/GTS_PDFA1/);
    const whole = file.toString("latin1");
    assert.match(whole, /<pdfaid:part>3<\/pdfaid:part>/);
    assert.match(whole, /<pdfaid:conformance>A<\/pdfaid:conformance>/);
    const [filespec = "", ...others] = one("/Type /Filespec");
    assert.deepEqual(others, []);
    assert.match(filespec, /\/AFRelationship \/Source/);
    assert.equal(one("/Subtype/application#2Fjson").length, 1);
    const descriptors = one("/Type /FontDescriptor");
    assert.ok(descriptors.length >= 3);
    for (const descriptor of descriptors) assert.match(descriptor, /\/FontFile[23] \d+ 0 R/);
    // A font of the pages is a composite one, and has one descendant with one descriptor.
    assert.equal(one("/Subtype /Type0").length, descriptors.length);
    assert.equal(one("/Type /Font\n").length, 2 * descriptors.length);
    assert.equal(one("/Encrypt").length, 0);
    assert.doesNotMatch(all.join("\n"), /\/S\s*\/JavaScript|\/Launch/);
  }
});

const folder = mkdtempSync(join(tmpdir(), "recital-claims-"));
after(() => rmSync(folder, { recursive: true }));
const has = (tool: string) => spawnSync(tool, ["--version"]).error === undefined;
const run = (tool: string, ...args: string[]) =>
  execFileSync(tool, args, { maxBuffer: 1 << 28 }).toString();

for (const [index, register] of registers.entries()) {
  const path = join(folder, `register-${index}.pdf`);
  writeFileSync(path, files[index] ?? Buffer.alloc(0));

  test(`pdfinfo says of register ${index} what it says of itself`, (t) => {
    if (!has("pdfinfo")) return t.skip("pdfinfo is not installed");
    const told = run("pdfinfo", path);
    const { pages } = readPdf(files[index] ?? Buffer.alloc(0));
    assert.match(told, new RegExp(`^Pages: +${pages.length}$`, "m"));
    assert.match(pages.at(-1) ?? "", new RegExp(`Page ${pages.length} of ${pages.length}\n`));
    assert.match(told, /^Title: +Register of processing activities/m);
    assert.match(told, /^Tagged: +yes$/m);
    assert.match(told, /^JavaScript: +no$/m);
    assert.match(told, /^Page size: +595\.28 x 841\.89 pts \(A4\)$/m);
    assert.match(told, /^PDF version: +1\.7$/m);
  });

  test(`pdftotext finds every word of register ${index}`, (t) => {
    if (!has("pdftotext")) return t.skip("pdftotext is not installed");
    const text = bare(run("pdftotext", "-raw", path, "-"));
    // A value that goes on over a page has the foot and head of the pages in its middle; Arabic and Hebrew are
    // given back in an order of the tool's own.
    const written = [...valuesInWords(register, "en")].flatMap((value) => value.split(/\s+/));
    const words = [...new Set(written)].filter(
      (word) => !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word) && word.length <= 20,
    );
    assert.ok(words.length > 500);
    assert.deepEqual(
      words.filter((word) => !text.includes(word)),
      [],
    );
  });

  test(`qpdf finds no error in register ${index}, and its attachment`, (t) => {
    if (!has("qpdf")) return t.skip("qpdf is not installed");
    const checked = spawnSync("qpdf", ["--check", path]);
    assert.equal(checked.status, 0, checked.stderr.toString());
    assert.match(run("qpdf", "--list-attachments", path), /^register\.json ->/m);
    const { attachments } = readPdf(files[index] ?? Buffer.alloc(0));
    assert.equal(
      run("qpdf", "--show-attachment=register.json", path),
      attachments.get("register.json"),
    );
  });
}
