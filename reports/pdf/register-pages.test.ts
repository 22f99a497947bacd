import assert from "node:assert/strict";
import { test } from "node:test";
import { recordOf } from "#register/complete.ts";
import { generateRegister } from "#register/generate.ts";
import { makeRegister } from "#register/register.ts";
import { registerPdf } from "./register-pdf.ts";
import { readPdf } from "./testing/read-pdf.ts";

const at = "2026-03-03T14:00:00.000Z";
const options = {
  locale: "en",
  generatedAt: "2026-03-04T09:30:00.000Z",
  checkpoint: {
    size: 1234,
    hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  },
} as const;

/** Lines are broken where they are full: white space says nothing. */
const bare = (text: string) => text.replace(/\s/g, "");

test("contents, links and outline agree with the page each record is on", async () => {
  const register = generateRegister({ seed: 2, activities: 110 });
  const pdf = readPdf(await registerPdf(register, options));
  const contents = pdf.pages.slice(0, pdf.outline[0]?.page ?? 0).join("\n");
  assert.ok(pdf.outline.length > 60);
  for (const { page, title } of pdf.outline) {
    assert.ok(
      bare(pdf.pages[page - 1] ?? "").includes(bare(title)),
      `${title} is not on page ${page}`,
    );
  }
  assert.ok(pdf.links.length > 40);
  for (const { page, title } of pdf.links) {
    assert.ok(
      pdf.outline.some((item) => item.title === title && item.page === page),
      title,
    );
    assert.ok(bare(contents).includes(bare(`${page}\n${title}`)), `${title} ${page}`);
  }
});

test("every page says which it is and of how many, of which instant and checkpoint it is", async () => {
  const { pages } = readPdf(
    await registerPdf(generateRegister({ seed: 2, activities: 10 }), options),
  );
  pages.forEach((text, index) => {
    assert.ok(text.includes(`Page ${index + 1} of ${pages.length}\n`), `page ${index + 1}`);
    assert.ok(
      text.includes("As of 1 January 2026 at 00:00 UTC · checkpoint 1,234, 9f86d081884c7d65"),
    );
  });
});

test("no heading and no head of a table stands alone at the end of a page", async () => {
  // Activities begin on pages of their own: their tables come at every height.
  const activities = Array.from({ length: 60 }, (_, lines) =>
    recordOf("activities", `a${lines}`, at, {
      reference: `T-${lines}`,
      description: { en: { text: "line\n".repeat(lines), changedAt: at } },
      involvements: [
        {
          id: `i${lines}`,
          roleId: "processor",
          partyId: "p",
          consideration: "no",
          publicDisplay: "name",
        },
      ],
    }),
  );
  const parties = [recordOf("parties", "p", at, { legalName: "Host" })];
  // Told in three lines, none of which is left behind.
  const finding = {
    rule: "RET-001",
    severity: "error",
    message: "No retention period.",
    fix: "Add a rule.",
    field: "Retention",
    article: "GDPR Art. 5(1)(e)",
    isDraft: false,
    waiver: null,
  } as const;
  const remarks = {
    findings: true,
    history: false,
    records: activities.map(({ id }) => ({
      record: `activities/${id}`,
      findings: [finding],
      history: [],
    })),
  };
  const register = makeRegister({ activities, parties }, at);
  const { pages } = readPdf(await registerPdf(register, { ...options, remarks }));
  assert.ok(pages.length > 60);
  for (const page of pages) {
    // The head and foot of a page are drawn last: two lines each.
    const last = page.trimEnd().split("\n").at(-5) ?? "";
    assert.doesNotMatch(
      last,
      /^(?:Recipients and (?:transfers|other parties)|Role|The record|Findings|T-\d+ .*)$/,
    );
  }
});
