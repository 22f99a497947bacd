import assert from "node:assert/strict";
import { test } from "node:test";
import { texts } from "#components/i18n/texts.ts";
import { can, type Role } from "#access/roles.ts";
import { commands, fittingStill } from "./commands.ts";

const asker = (...roles: Role[]) => ({
  texts: texts("fr"),
  locale: "fr" as const,
  person: { email: "p@example.org" },
  can: (action: Parameters<typeof can>[1], subject?: Parameters<typeof can>[2]) =>
    can({ roles, email: "p@example.org" }, action, subject),
});

const labels = (typed: string, ...roles: Role[]) =>
  commands(typed, [], asker(...roles)).flatMap((group) => group.commands.map(({ label }) => label));

test("a page is found by the beginnings of its words, without accents", () => {
  assert.deepEqual(labels("politiq", "dpo"), ["Politiques"]);
  assert.ok(labels("mesures secu", "dpo").includes("Mesures de sécurité"));
  assert.ok(!labels("ecurite", "dpo").includes("Mesures de sécurité"));
});

test("nobody is offered what their role does not allow", () => {
  assert.ok(labels("", "dpo").some((label) => label.startsWith("Créer")));
  assert.ok(!labels("", "auditor").some((label) => label.startsWith("Créer")));
  assert.ok(labels("", "admin").includes("Personnes"));
  assert.ok(!labels("", "editor").includes("Personnes"));
});

test("records that were found stand under their names, after the pages that are meant", () => {
  const hit = { collection: "parties", id: "p", title: "OVH" } as const;
  const [first] = commands("ovh", [hit], asker("auditor"));
  const [pages, found] = commands("politiques", [hit], asker("auditor"));
  assert.deepEqual([pages?.title, found?.commands.length], ["Pages", 1]);
  assert.deepEqual(
    first?.commands.map(({ label, href }) => [label, href]),
    [["OVH", "/register/parties/p"]],
  );
});

test("until a word is answered, only what was found before and holds it is offered", () => {
  const hits = ["Prospection (marketing)", "Claviers mark5"].map(
    (title) => ({ collection: "activities", id: title, title }) as const,
  );
  assert.deepEqual(fittingStill("mark", hits), hits);
  assert.deepEqual(fittingStill("mark5", hits), hits.slice(1));
});
