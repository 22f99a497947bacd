import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { recordOf } from "#register/complete.ts";
import { toDocument } from "#register/document.ts";
import { everyShape, generateRegister } from "#register/generate.ts";
import { locales } from "#register/locale.ts";
import { parseDocument } from "#register/parse-document.ts";
import { makeRegister, type Register } from "#register/register.ts";
import { readSample, sampleNames } from "#samples/samples.ts";
import { filledRegister } from "../filled-register.ts";
import { readFile } from "../workbook/read.ts";
import { odsOf, type TestCell, xlsxOf } from "../workbook/testing/workbooks.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { fromXlsx } from "./read.ts";
import { isRegisterWorkbook } from "./tables.ts";
import { registerXlsx } from "./write.ts";

const at = "2026-03-03T14:00:00.000Z";

async function workbookOf(bytes: Uint8Array): Promise<Workbook> {
  const file = await readFile(bytes, "register");
  return file.kind === "workbook" ? file.workbook : assert.fail("no workbook");
}

function registerOf(document: string): Register {
  const parsed = parseDocument(document, "en");
  if (!parsed.ok) assert.fail(JSON.stringify(parsed.problems.slice(0, 3)));
  return makeRegister(parsed.records as never, at);
}

async function assertComesBack(register: Register, locale: "en" | "fr"): Promise<void> {
  const workbook = await workbookOf(await registerXlsx(register, { locale, generatedAt: at }));
  assert.ok(isRegisterWorkbook(workbook));
  const { document, strays } = fromXlsx(workbook);
  assert.deepEqual(strays, []);
  assert.equal(toDocument(registerOf(document)), toDocument(register));
}

for (const locale of locales) {
  for (const name of sampleNames) {
    test(`the sample ${name} comes back from XLSX in ${locale} byte by byte`, async () => {
      await assertComesBack(registerOf(readSample(name)), locale);
    });
  }

  test(`a register of every shape comes back from XLSX in ${locale} byte by byte`, async () => {
    await assertComesBack(everyShape(), locale);
  });

  test(`a generated register comes back from XLSX in ${locale} byte by byte`, async () => {
    await assertComesBack(generateRegister({ seed: 11, activities: 20 }), locale);
  });
}

test("a register with several values in every list and every field comes back", async () => {
  const register = filledRegister({ records: 3, list: 3, text: (n) => `Text ${n}` });
  const workbook = await workbookOf(
    await registerXlsx(register, { locale: "en", generatedAt: at }),
  );
  const document = JSON.parse(fromXlsx(workbook).document) as Record<string, unknown>;
  assert.deepEqual(document, JSON.parse(toDocument(register)));
});

test("any text whatever comes back from XLSX unchanged, in a field and in a list", async () => {
  const hostile = [
    "=1+1",
    "+33 1",
    "-",
    "@A1",
    "'x",
    "[id]",
    "a [b]",
    '["a"]',
    "_x0041_",
    "\r\n",
    "\n",
    "\t",
    " ",
    "é",
    "🦊",
    "<b>&",
    "\uFFFD",
    "\uFDD0",
    "\u{1FFFE}",
    "\u{10FFFF}",
  ];
  const part = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "grapheme" }));
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 5 }), async (parts) => {
      const clean = (text: string) => text.replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, "");
      const text = `x${clean(parts.join(""))}`;
      const party = recordOf("parties", "p", at, {
        legalName: text,
        aliases: parts.map((one) => `${clean(one)}.`),
        notes: `${clean(parts.join(""))}x`,
      });
      await assertComesBack(makeRegister({ parties: [party] }, at), "en");
    }),
    { numRuns: 60 },
  );
});

test("a list longer than a cell can hold comes back whole", async () => {
  const aliases = Array.from({ length: 300 }, (_, index) => `${index} ${"🦊é".repeat(100)}`);
  await assertComesBack(
    makeRegister({ parties: [recordOf("parties", "p", at, { legalName: "P", aliases })] }, at),
    "en",
  );
});

test("a workbook that went through another program, its sheets renamed and sorted, says the same", async () => {
  const register = registerOf(readSample("ogo-security-completed"));
  const { sheets } = await workbookOf(
    await registerXlsx(register, { locale: "fr", generatedAt: at }),
  );
  const moved = sheets.toReversed().map(({ rows }, index) => {
    const cells: TestCell[][] = [];
    for (const row of rows) cells[row.number - 1] = [...row.cells];
    const [labels = [], paths = [], ...records] = Array.from(cells, (row) => row ?? []);
    return { name: `Feuille ${index}`, rows: [labels, paths, ...records.toReversed()] };
  });
  for (const bytes of [xlsxOf(moved), odsOf(moved)]) {
    const { document } = fromXlsx(await workbookOf(bytes));
    assert.equal(toDocument(registerOf(document)), toDocument(register));
  }
});

test("what a person types is understood, and what is wrong is named by sheet, row and column", async () => {
  const sheet = {
    name: "Organismes",
    rows: [
      ["Id", "Nom", "Pays", "Actif", "Courriel"],
      ["parties:id", "legalName", "countryOfEstablishment", "active", "email"],
      ["ovh", "OVH", "france", "OUI", "a@b.fr"],
      ["b", "B", "Atlantis", "peut-être", "no address"],
    ],
  };
  const { document, placeOf } = fromXlsx(await workbookOf(xlsxOf([sheet])));
  const [first] = (JSON.parse(document) as { parties: unknown[] }).parties;
  assert.deepEqual(first, {
    id: "ovh",
    legalName: "OVH",
    countryOfEstablishment: "FR",
    active: true,
    email: "a@b.fr",
  });
  const parsed = parseDocument(document, "en");
  const places = parsed.ok ? [] : parsed.problems.map(({ pointer }) => placeOf(pointer));
  assert.deepEqual(
    places.map((place) => `${place?.sheet} ${place?.column}${place?.row}`).toSorted(),
    ["Organismes C4", "Organismes D4", "Organismes E4"],
  );
});
