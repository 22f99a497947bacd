import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor, Role } from "#access/roles.ts";
import { onEachEngine } from "#db/testing.ts";
import { readPdf } from "#reports/pdf/testing/read-pdf.ts";
import type { Context } from "../context.ts";
import { activity, create, edit, english, testRegister } from "../testing.ts";
import { makeApi } from "./api.ts";
import { dataRoutes as routes } from "./routes.ts";

/** Asks for a file of the exports as somebody with that role. */
function exportsOf(ctx: Context) {
  return (role: Role, file: string) => {
    const actor: Actor = {
      id: "person-1",
      email: "p@example.org",
      roles: [role],
      isOperator: false,
    };
    const api = makeApi(ctx, async () => ({ actor, locale: null, by: "token" }), routes);
    return api(new Request(`http://localhost:3000/api/v1/exports/${file}`));
  };
}

const bare = (text: string) => text.replace(/\s/g, "");

/** The text of an answered PDF, without white space, and the PDF itself. */
async function pdfOf(response: Response) {
  assert.equal(response.status, 200, response.headers.get("content-type") ?? "");
  const pdf = readPdf(Buffer.from(await response.arrayBuffer()));
  return { pdf, text: bare(pdf.pages.join("\n")) };
}

/** Two organisations, an activity of each, one as controller and one as processor; the first was changed once. */
async function filled(ctx: Context) {
  await create(ctx, "organisations", "acme", { legalName: "Acme SAS" });
  await create(ctx, "organisations", "other", { legalName: "Other SARL" });
  const sales = await create(ctx, "activities", "sales", {
    ...activity("A-1", { name: english("Selling shoes"), organisationIds: ["acme"] }),
    ownerName: "Inga Internal",
  });
  await create(ctx, "activities", "hosting", {
    ...activity("A-2", { name: english("Hosting shops"), organisationIds: ["other"] }),
    ourRole: "processor",
  });
  await edit(ctx, "activities", sales, { department: "Shop floor" });
}

onEachEngine((engine) => {
  test("a PDF over HTTP shows what its parameters choose: an activity, an organisation, a role, what is public", async () => {
    await using register = await testRegister(engine);
    await filled(register.dpo);
    const ask = exportsOf(register.dpo);
    const shown = async (query: string) =>
      (await pdfOf(await ask("auditor", `register.pdf?${query}`))).text;
    const both = await shown("locale=en");
    for (const words of ["Sellingshoes", "Hostingshops", "IngaInternal"])
      assert.ok(both.includes(words), words);
    for (const [query, present, absent] of [
      ["activity=sales", "Sellingshoes", "Hostingshops"],
      ["organisation=other", "Hostingshops", "Sellingshoes"],
      ["role=controller", "Sellingshoes", "Hostingshops"],
      ["role=processor", "Hostingshops", "Sellingshoes"],
      ["internal=false", "Sellingshoes", "IngaInternal"],
    ] as const) {
      const text = await shown(query);
      assert.ok(text.includes(present), `${query} ${present}`);
      assert.ok(!text.includes(absent), `${query} ${absent}`);
    }
    assert.ok((await shown("locale=fr")).includes("Registredesactivitésdetraitement"));
  });

  test("findings and history are printed with their records where they are chosen, and only there", async () => {
    await using register = await testRegister(engine);
    await filled(register.dpo);
    const ask = exportsOf(register.dpo);
    const plain = await pdfOf(await ask("auditor", "register.pdf?findings=false"));
    assert.doesNotMatch(plain.text, /Findings|History/);
    const all = await pdfOf(await ask("auditor", "register.pdf?findings=true&history=true"));
    assert.ok(all.text.includes(bare("With the findings on each record and their waivers")));
    assert.ok(all.text.includes(bare("With the history of each record")));
    assert.match(all.text, /Findings(?:Error|Warning|Advice).*onadraft/);
    assert.match(all.text, /3March2026at12:00UTC.*changed.*Shopfloor/);
    for (const page of all.pdf.pages) assert.match(page, /checkpoint \d+, [0-9a-f]{16}/);
    const french = await pdfOf(
      await ask("auditor", "register.pdf?findings=true&history=true&locale=fr"),
    );
    for (const words of ["Constats", "Historique", "Erreur"])
      assert.ok(french.text.includes(words), words);
    const { attachments } = all.pdf;
    assert.equal(attachments.get("register.json"), plain.pdf.attachments.get("register.json"));
  });

  test("what cannot be printed is refused with its reason", async () => {
    await using register = await testRegister(engine);
    await filled(register.dpo);
    const ask = exportsOf(register.dpo);
    for (const [role, file, status] of [
      ["dpo", "register.pdf?role=boss", 422],
      ["dpo", "register.pdf?findings=maybe", 422],
      ["dpo", "register.pdf?internal=false&history=true", 422],
      ["dpo", "register.pdf?internal=false&findings=true", 422],
      ["dpo", "register.csv?findings=true", 422],
      ["dpo", "register.pdf?activity=gone", 404],
      // An editor may take the register away, but not see who did what.
      ["editor", "register.pdf?history=true", 403],
    ] as const) {
      assert.equal((await ask(role, file)).status, status, `${role} ${file}`);
    }
    assert.equal((await ask("editor", "register.pdf?findings=true")).status, 200);
  });
});
