import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { readSample } from "#samples/samples.ts";
import type { Context } from "../context.ts";
import { preparePublication, type Publication } from "../policies/publish.ts";
import { getRecord } from "../records/get.ts";
import { Refusal } from "../refusal.ts";
import { importDocument } from "../registers/import.ts";
import { edit, testRegister } from "../testing.ts";
import { verifyTrail } from "../trail/verify.ts";
import { bestRepresentation } from "./answer.ts";
import { preferred, PublicSite } from "./site.ts";

/** The sample has open errors; these tests are about what happens to what is published. */
const errorsReason = "It is a sample.";

const publish = async (ctx: Context, publication: Publication = {}) =>
  ctx.db.write(await preparePublication(ctx, "privacy", { errorsReason, ...publication }));

const bytes = async (site: PublicSite, path: string) => {
  const { status, representations } = await site.answer(path);
  return { status, text: representations.identity.body.toString() };
};

onEachEngine((engine) => {
  test("before anything is published, the public is told so in both languages", async () => {
    await using register = await testRegister(engine);
    const { status, text } = await bytes(new PublicSite(register.dpo), "/privacy");
    assert.equal(status, 404);
    assert.match(text, /lang="fr"/);
  });

  test("a change is public once it is published, and the earlier version keeps its address and its bytes", async () => {
    await using register = await testRegister(engine);
    await importDocument(register.dpo, readSample("ogo-security"), { dryRun: false });
    const site = new PublicSite(register.dpo);
    await publish(register.dpo);
    const first = await bytes(site, "/en/privacy");
    assert.match(first.text, /SENDINBLUE/);
    assert.equal((await bytes(site, "/en/privacy/v/1")).text, first.text);

    const party = await getRecord(register.dpo, "parties", "party-sendinblue");
    await edit(register.dpo, "parties", party, { publicName: "BREVO" });
    assert.equal((await bytes(site, "/en/privacy")).text, first.text, "not before it is published");

    register.clock.now = new Date("2026-03-04T12:00:00.000Z");
    const second = await publish(register.dpo, { reason: "renamed" });
    assert.equal(second.number, 2);
    const now = await bytes(site, "/en/privacy");
    assert.match(now.text, /BREVO/);
    assert.doesNotMatch(now.text, /SENDINBLUE/);
    assert.equal((await bytes(site, "/en/privacy/v/1")).text, first.text);
    assert.match((await bytes(site, "/en/privacy/changes")).text, /\/en\/privacy\/v\/1/);
    const asked = await site.answer("/en/privacy/changes", "en", "from=1&to=2");
    assert.equal(asked.headers["location"], "/en/privacy/changes/1-2");
    const compared = (await bytes(site, "/en/privacy/changes/1-2")).text;
    assert.match(compared, /<del>[^]*SENDINBLUE[^]*<ins>[^]*BREVO|BREVO[^]*SENDINBLUE/);
    assert.ok((await verifyTrail(register.dpo.db)).ok);
  });

  test("a version published ahead comes into force on its day", async () => {
    await using register = await testRegister(engine);
    await importDocument(register.dpo, readSample("ogo-security"), { dryRun: false });
    const site = new PublicSite(register.dpo);
    await publish(register.dpo, { effectiveAt: "2026-04-01" });
    assert.equal((await site.answer("/en/privacy")).status, 404);
    register.clock.now = new Date("2026-04-01T00:00:00.000Z");
    assert.equal((await site.answer("/en/privacy")).status, 200);
  });

  test("every format of a version has its own hash, its bytes in three encodings, and no script", async () => {
    await using register = await testRegister(engine);
    await importDocument(register.dpo, readSample("ogo-security"), { dryRun: false });
    await publish(register.dpo);
    const site = new PublicSite(register.dpo);
    const tags = new Set<string>();
    for (const locale of ["en", "fr"]) {
      for (const format of ["", ".md", ".txt", ".json", ".pdf"]) {
        const answer = await site.answer(`/${locale}/privacy/v/1${format}`);
        assert.equal(answer.status, 200, format);
        assert.match(answer.headers["cache-control"] ?? "", /immutable/);
        tags.add(answer.headers["etag"] ?? "");
        if (format === ".pdf") continue;
        const small = bestRepresentation("gzip, br", answer);
        assert.ok(small.body.byteLength < answer.representations.identity.body.byteLength / 2);
      }
    }
    assert.equal(tags.size, 10);
    const { text } = await bytes(site, "/en/privacy");
    assert.doesNotMatch(text, /<script(?! type="application\/ld\+json")/);
    assert.match(
      (await site.answer("/en/privacy")).headers["content-security-policy"] ?? "",
      /^default-src 'none'; style-src 'sha256-/,
    );
  });

  test("only a DPO publishes, never into the past, and never without a language", async () => {
    await using register = await testRegister(engine);
    await importDocument(register.dpo, readSample("ogo-security"), { dryRun: false });
    for (const role of ["admin", "editor", "auditor"] as const)
      await assert.rejects(publish(register.as(role, role)), Refusal);
    await assert.rejects(publish(register.dpo, { effectiveAt: "2026-01-01" }), Refusal);
    await assert.rejects(publish(register.dpo, { effectiveAt: "soon" }), Refusal);
    const policy = await getRecord(register.dpo, "policies", "policy-privacy");
    await edit(register.dpo, "policies", policy, { languages: [] });
    await assert.rejects(publish(register.dpo), Refusal);
  });

  test("of two people who publish at once, one is told that somebody else just did", async () => {
    await using register = await testRegister(engine);
    await importDocument(register.dpo, readSample("ogo-security"), { dryRun: false });
    const [a, b] = await Promise.all([
      preparePublication(register.dpo, "privacy", { errorsReason }),
      preparePublication(register.dpo, "privacy", { errorsReason }),
    ]);
    await register.dpo.db.write(a);
    await assert.rejects(register.dpo.db.write(b), Refusal);
  });
});

test("a reader gets the language they prefer, of those there are", () => {
  assert.equal(preferred("fr-CA,fr;q=0.8,en;q=0.5", ["en", "fr"]), "fr");
  assert.equal(preferred("de,en;q=0.3", ["en", "fr"]), "en");
  assert.equal(preferred("de", ["fr"]), "fr");
  assert.equal(preferred(undefined, ["en", "fr"]), "en");
});
