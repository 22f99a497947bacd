import assert from "node:assert/strict";
import { test } from "node:test";
import { recordOf } from "#register/complete.ts";
import { generateRegister } from "#register/generate.ts";
import type { Locale } from "#register/locale.ts";
import { makeRegister, type Register } from "#register/register.ts";
import { selectRegister } from "#register/selection.ts";
import { collections, entityOf } from "#register/registry.ts";
import { walkValues } from "#register/walk.ts";
import { filledRegister } from "../filled-register.ts";
import { registerPdf } from "./register-pdf.ts";
import { readPdf } from "./testing/read-pdf.ts";

const at = "2026-03-03T14:00:00.000Z";
const options = (locale: Locale = "en") => ({
  locale,
  generatedAt: "2026-03-04T09:30:00.000Z",
  checkpoint: {
    size: 1234,
    hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  },
});
/** Lines are broken where they are full: white space says nothing. */
const bare = (text: string) => text.replace(/\s/g, "");
/** Every text somebody typed into a register, internal fields and all languages included. */
function typedTexts(register: Register): string[] {
  const found: string[] = [];
  for (const collection of collections) {
    for (const record of register.records[collection]) {
      walkValues(entityOf(collection).fields, record, (field, value) => {
        if (field.kind === "text") found.push(String(value));
        if (field.kind === "texts") found.push(...(value as string[]));
        if (field.kind === "localised") {
          found.push(
            ...Object.values(value as Record<string, { text: string }>).map(({ text }) => text),
          );
        }
      });
    }
  }
  return found;
}

const numbered = (n: number) => `Value ${n} of the register`;

test("every text of every field is in the PDF, whether public or internal, in whichever language", async () => {
  const register = filledRegister({ records: 3, list: 2, text: numbered }, at);
  for (const locale of ["en", "fr"] as const) {
    const text = bare(readPdf(await registerPdf(register, options(locale))).content);
    const texts = typedTexts(register);
    assert.ok(texts.length > 1000);
    assert.deepEqual(
      texts.filter((value) => !text.includes(bare(value))),
      [],
    );
  }
});

test("fields carry their labels and choices, countries, dates and references are in words of the language", async () => {
  const register = makeRegister(
    {
      organisations: [
        recordOf("organisations", "acme", at, {
          legalName: "Acme SAS",
          shareCapital: { amount: 323770.5, currency: "EUR" },
        }),
      ],
      parties: [
        recordOf("parties", "ovh", at, {
          legalName: "OVH SAS",
          countryOfEstablishment: "DE",
          processingLocations: [],
        }),
      ],
      activities: [
        recordOf("activities", "sales", at, {
          reference: "T-1",
          name: { fr: { text: "Ventes", changedAt: at } },
          ourRole: "processor",
          organisationIds: ["acme"],
          nextReviewAt: "2027-02-01",
          involvements: [
            { id: "i1", partyId: "ovh", roleId: "processor" },
            { id: "i2", partyId: "gone" },
          ],
        }),
      ],
    },
    at,
  );
  const french = readPdf(await registerPdf(register, options("fr"))).pages.join("\n");
  for (const words of [
    "Pays d’établissement\nAllemagne",
    "Activités en tant que sous-traitant",
    "1 février 2027",
    "Acme SAS",
    "Aucun",
    "gone (fiche introuvable)",
  ]) {
    assert.ok(bare(french).includes(bare(words)), words);
  }
  assert.match(french, /323\s770,5/);
  const english = readPdf(await registerPdf(register, options("en"))).pages.join("\n");
  for (const words of [
    "Country of establishment\nGermany",
    "FR  Ventes",
    "1 February 2027",
    "323,770.5",
    "None",
  ]) {
    assert.ok(bare(english).includes(bare(words)), words);
  }
});

test("what the register holds comes in the order of Art. 30, archived records after the others", async () => {
  const activity = (
    id: string,
    ourRole: "controller" | "processor",
    archivedAt: string | null = null,
  ) => ({
    ...recordOf("activities", id, at, {
      reference: id,
      name: { en: { text: `Name ${id}`, changedAt: at } },
      ourRole,
    }),
    archivedAt,
  });
  const register = makeRegister(
    {
      activities: [
        activity("t-10", "controller"),
        activity("t-2", "controller"),
        activity("t-1", "controller", at),
        activity("t-3", "processor"),
      ],
      organisations: [recordOf("organisations", "o", at, { legalName: "Acme" })],
      parties: [recordOf("parties", "p", at, { legalName: "Host" })],
    },
    at,
  );
  const { outline, pages } = readPdf(await registerPdf(register, options()));
  assert.deepEqual(
    outline.map(({ title }) => title.replace(/ +/g, " ")),
    [
      "Organisations",
      "Acme",
      "Activities as controller (Art. 30(1))",
      "t-2 Name t-2",
      "t-10 Name t-10",
      "t-1 Name t-1",
      "Activities as processor (Art. 30(2))",
      "t-3 Name t-3",
      "Parties",
      "Host",
    ],
  );
  assert.match(
    pages.join("\n"),
    /activities\/t-1 +· +version 1, changed on .* by system +· +archived on 3 March 2026/,
  );
});

test("the same register gives the same bytes, another instant others", async () => {
  const register = generateRegister({ seed: 4, activities: 5 });
  const first = await registerPdf(register, options());
  assert.ok(first.equals(await registerPdf(register, options())));
  assert.ok(
    !first.equals(
      await registerPdf(register, { ...options(), generatedAt: "2026-03-04T09:31:00.000Z" }),
    ),
  );
});

test("a screen reader gets a language, a title, headings, tables with heads and one structure for all", async () => {
  const pdf = readPdf(
    await registerPdf(generateRegister({ seed: 4, activities: 5 }), options("fr")),
  );
  const catalog =
    [...pdf.objects.values()].find((object) => object.includes("/Type /Catalog")) ?? "";
  assert.match(catalog, /\/Lang \(fr\)/);
  const all = [...pdf.objects.values()].join("\n");
  assert.match(all, /\/DisplayDocTitle true/);
  assert.match(all, /\/Marked true/);
  assert.equal(pdf.structure.get("Document"), 1);
  for (const kind of [
    "Sect",
    "H1",
    "H2",
    "H3",
    "P",
    "Table",
    "TR",
    "TH",
    "TD",
    "TOC",
    "TOCI",
    "Link",
  ]) {
    assert.ok((pdf.structure.get(kind) ?? 0) > 0, kind);
  }
});

test("a part of the register says on its title page that it is an extract, and of what", async () => {
  const register = generateRegister({ seed: 4, activities: 5 });
  const selection = { activity: register.records.activities[0]?.id, internal: false };
  const { pages } = readPdf(
    await registerPdf(selectRegister(register, selection), { ...options(), selection }),
  );
  const cover = bare(pages[0] ?? "");
  assert.ok(cover.includes(bare("Extract of the register of processing activities")));
  assert.ok(cover.includes(bare("Without what is internal to the organisation")));
});

test("an empty register is a document that says so", async () => {
  const { pages } = readPdf(await registerPdf(makeRegister({}, at), options()));
  assert.equal(pages.length, 3);
  assert.match(pages.join("\n"), /The register holds no records at this instant\./);
});
