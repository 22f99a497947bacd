import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateRawSync } from "node:zlib";
import { filledRegister } from "../filled-register.ts";
import { makeRegister } from "#register/register.ts";
import { recordOf } from "#register/complete.ts";
import { collections, entityOf } from "#register/registry.ts";
import { registerXlsx } from "./write.ts";

const options = { locale: "en", generatedAt: "2026-03-04T09:30:00.000Z" } as const;
const dangerous = [
  "=1+1",
  "+1",
  "-1",
  "@A1",
  "\t=1",
  "＝1",
  "<b>&\"'</b>",
  "]]>",
  "_x0041_",
  "a\u0007\rb",
];

/** The files of a ZIP archive, as text. */
function unzip(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = archive.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const sizes = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const name = archive.toString("utf8", at + 46, at + 46 + (sizes[0] ?? 0));
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    files.set(
      name,
      (archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString(),
    );
    at += 46 + sizes.reduce((sum, size) => sum + size, 0);
  }
  return files;
}

const decode = (xml: string) =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&")
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );

const sheetNames = (files: Map<string, string>) =>
  [...(files.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) =>
    decode(match[1] ?? ""),
  );

test("a workbook has a sheet for each collection and each kind of part, with names Excel accepts", async () => {
  const files = unzip(
    await registerXlsx(filledRegister({ records: 2, list: 2, text: (n) => `t${n}` }), options),
  );
  const names = sheetNames(files);
  for (const collection of collections)
    assert.ok(names.includes(entityOf(collection).plural.en), collection);
  for (const name of ["Activities › Purposes", "Parties › Contracts"])
    assert.ok(names.includes(name), name);
  assert.ok(
    names.some((name) => name.endsWith("Transfers outside the EEA")),
    names.join("\n"),
  );
  assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
  for (const name of names) assert.ok(name.length <= 31 && !/[[\]:*?/\\]/.test(name), name);
});

test("every text of the register is in the workbook, and not one cell is a formula", async () => {
  const texts: string[] = [];
  const register = filledRegister({
    records: 2,
    list: 2,
    text: (n) => {
      const text = `${dangerous[n % dangerous.length]} value ${n}.`;
      texts.push(text);
      return text;
    },
  });
  const files = unzip(await registerXlsx(register, options));
  const strings = decode(files.get("xl/sharedStrings.xml") ?? "");
  for (const text of texts) {
    // In a list of texts, one with several lines is written as JSON has it.
    const inList = JSON.stringify(text).slice(1, -1);
    assert.ok(strings.includes(text) || strings.includes(inList), text);
  }
  for (const [name, xml] of files) assert.doesNotMatch(xml, /<f[ >/]/, name);
});

test("label and field names stay in sight while the rows scroll", async () => {
  const files = unzip(
    await registerXlsx(filledRegister({ records: 1, list: 1, text: String }), options),
  );
  const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
  assert.match(sheet, /ySplit="2"/);
  assert.match(sheet, /state="frozen"/);
});

test("a text longer than a cell can hold is cut and says so", async () => {
  const party = recordOf("parties", "p", "2026-01-01T00:00:00.000Z", {
    legalName: "x".repeat(40_000),
  });
  const files = unzip(
    await registerXlsx(makeRegister({ parties: [party] }, options.generatedAt), options),
  );
  assert.match(files.get("xl/sharedStrings.xml") ?? "", /x{32766}…/);
});

test("the same register gives the same bytes", async () => {
  const register = filledRegister({ records: 2, list: 1, text: (n) => `t${n}` });
  const [first, second] = [
    await registerXlsx(register, options),
    await registerXlsx(register, options),
  ];
  assert.ok(first.equals(second));
});

test("an empty register is still a workbook", async () => {
  const files = unzip(await registerXlsx(makeRegister({}, options.generatedAt), options));
  assert.equal(sheetNames(files).length, 1);
});
