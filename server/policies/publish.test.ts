import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { readSample } from "#samples/samples.ts";
import type { Locale } from "#register/locale.ts";
import type { Context } from "../context.ts";
import { PublicSite } from "../public/site.ts";
import { getRecord } from "../records/get.ts";
import type { AnyRecord } from "../records/write.ts";
import { Refusal } from "../refusal.ts";
import { importDocument } from "../registers/import.ts";
import { writeSettings } from "../settings.ts";
import { edit, testRegister, type TestRegister } from "../testing.ts";
import { verifyTrail } from "../trail/verify.ts";
import { nextVersion } from "./next-version.ts";
import { declineProposal, prepareProposal, type ProposalInput } from "./proposals.ts";
import { preparePublication } from "./publish.ts";
import type { PublicationInput } from "./input.ts";
import { listVersions } from "./versions.ts";
import { prepareWithdrawal } from "./withdraw.ts";

const publish = async (ctx: Context, publication: PublicationInput = {}) =>
  ctx.db.write(await preparePublication(ctx, "privacy", publication));

const propose = async (ctx: Context, input: ProposalInput = {}) =>
  ctx.db.write(await prepareProposal(ctx, "privacy", input));

const withdraw = async (ctx: Context, number: number, reason: string) =>
  ctx.db.write(await prepareWithdrawal(ctx, "privacy", number, reason));

const read = async (site: PublicSite, path: string) => {
  const { status, representations } = await site.answer(path);
  return { status, text: representations.identity.body.toString() };
};

/** The completed sample, and a DPO who may publish it. */
async function sample(
  engine: "sqlite" | "postgres",
  ...languages: readonly Locale[]
): Promise<TestRegister> {
  const register = await testRegister(engine);
  await importDocument(register.dpo, readSample("ogo-security-completed"), { dryRun: false });
  // One language is printed twice as fast as two.
  const policy = await getRecord(register.dpo, "policies", "policy-privacy");
  await edit(register.dpo, "policies", policy, { languages });
  return register;
}

const renamed = async (ctx: Context, publicName: string) =>
  edit(ctx, "parties", await getRecord(ctx, "parties", "party-sendinblue"), { publicName });

/** The first retention rule with a duration in years, and the activity that holds it. */
async function withLongerRetention(ctx: Context): Promise<AnyRecord> {
  const activity = await getRecord(ctx, "activities", "activity-requests");
  type Rule = { phases: { value: number | null }[] };
  const rules = structuredClone(activity["retention"]) as Rule[];
  const phase = rules.flatMap((rule) => rule.phases).find((one) => typeof one.value === "number");
  assert.ok(phase);
  phase.value = 17;
  return edit(ctx, "activities", activity, { retention: rules });
}

onEachEngine((engine) => {
  test("with four eyes, nobody publishes what they put forward themselves", async () => {
    await using register = await sample(engine, "en");
    await writeSettings(register.as("ada", "admin"), { fourEyes: true });
    const editor = register.as("emil", "editor");
    await assert.rejects(publish(register.dpo), /second person/);
    await propose(register.dpo);
    await assert.rejects(publish(register.dpo), /second person/);
    const summary = { en: { text: "A first version.", changedAt: null } };
    await propose(editor, { effectiveAt: "2026-04-01", reason: "first", changeSummary: summary });
    const version = await publish(register.dpo);
    assert.equal(version.preparedBy, editor.actor.id);
    assert.equal(version.approvedBy, register.dpo.actor.id);
    assert.equal(version.effectiveAt, "2026-04-01T00:00:00.000Z");
    assert.deepEqual([version.reason, version.changeSummary], ["first", summary]);
    await assert.rejects(publish(register.dpo), /second person/, "an approval counts once");
    assert.ok((await verifyTrail(register.dpo.db)).ok);
  });

  test("what was put forward is what is published: a changed text has to be put forward again", async () => {
    await using register = await sample(engine, "en");
    await propose(register.as("emil", "editor"));
    await renamed(register.dpo, "BREVO");
    assert.equal((await nextVersion(register.dpo, "privacy")).proposal?.isCurrent, false);
    await assert.rejects(publish(register.dpo), /changed since/);
    await declineProposal(register.dpo, "privacy", "look again");
    assert.equal((await publish(register.dpo)).number, 1);
    await assert.rejects(propose(register.as("conny", "contributor")), Refusal);
  });

  test("a version is bound to its register, its trail entry and the hash of every file", async () => {
    await using register = await sample(engine, "en", "fr");
    const version = await publish(register.dpo);
    const [listed] = await listVersions(register.dpo, "privacy");
    assert.equal(listed?.auditSeq, version.registerSeq + 1);
    assert.match(listed?.snapshotHash ?? "", /^[0-9a-f]{64}$/);
    for (const locale of ["en", "fr"])
      for (const format of ["html", "md", "txt", "json", "pdf"])
        assert.match(listed?.hashes[`policy.${locale}.${format}`] ?? "", /^[0-9a-f]{64}$/);
    assert.match(listed?.hashes["subprocessors.fr.json"] ?? "", /^[0-9a-f]{64}$/);
  });

  test("a changed retention rule is told with its sentence, its record, its field, a role and the time, never a name", async () => {
    await using register = await sample(engine, "en", "fr");
    await publish(register.dpo);
    register.clock.now = new Date("2026-03-04T09:30:00.000Z");
    await withLongerRetention(register.dpo);
    const next = await nextVersion(register.dpo, "privacy");
    const changed = next.texts[0]?.parts.flatMap((part) => part.changes) ?? [];
    assert.ok(changed.length > 0);
    for (const { before, after, causes } of changed) {
      assert.notEqual(before, after);
      assert.match(after ?? "", /17\u00A0years/);
      assert.equal(next.changes.find(({ seq }) => seq === causes[0]?.seq)?.id, "activity-requests");
    }
    assert.notEqual(next.texts[0]?.summary, "");

    register.clock.now = new Date("2026-03-05T09:30:00.000Z");
    await publish(register.dpo);
    const site = new PublicSite(register.dpo);
    const { text } = await read(site, "/en/privacy/changes/1-2");
    assert.match(text, /<ins>[^]*17(\u00A0|&nbsp;)years/);
    assert.match(
      text,
      /Activity[^<]*› Retention[^<]*: changed by the data protection officer on 4 March 2026 at 10:30/,
    );
    assert.doesNotMatch(text, /dora/i);
    const french = (await read(site, "/fr/privacy/changes/1-2")).text;
    assert.match(french, /modification par le délégué à la protection des données le 4 mars 2026/);
  });

  test("with open errors a DPO has to write why, and both stay with the version", async () => {
    await using register = await sample(engine, "en");
    const activity = await getRecord(register.dpo, "activities", "activity-requests");
    await edit(register.dpo, "activities", activity, { retention: [] });
    const next = await nextVersion(register.dpo, "privacy");
    assert.ok(next.errors.some(({ id }) => id === "activity-requests"));
    await assert.rejects(publish(register.dpo), /wrong/);
    await assert.rejects(publish(register.dpo, { errorsReason: "  " }), Refusal);
    await publish(register.dpo, { errorsReason: "Being settled with the works council." });
    const [listed] = await listVersions(register.dpo, "privacy");
    assert.equal(listed?.errorsReason, "Being settled with the works council.");
    assert.deepEqual(listed?.openErrors, next.errors);
  });

  test("a version published ahead leaves the earlier one in force until its day, on every replica", async () => {
    await using register = await sample(engine, "en");
    const [one, other] = [new PublicSite(register.dpo), new PublicSite(register.dpo)];
    await publish(register.dpo);
    await renamed(register.dpo, "BREVO");
    await publish(register.dpo, { effectiveAt: "2026-04-01" });
    for (const site of [one, other])
      assert.doesNotMatch((await read(site, "/en/privacy")).text, /BREVO/);
    const list = (await read(one, "/en/subprocessors")).text;
    assert.match(list, /From 1\u00A0April 2026<[^]*Changed: BREVO/);
    register.clock.now = new Date("2026-04-01T00:00:00.000Z");
    for (const site of [one, other]) assert.match((await read(site, "/en/privacy")).text, /BREVO/);
  });

  test("withdrawing a version publishes what stood before it as a new version, and says so", async () => {
    await using register = await sample(engine, "en");
    const site = new PublicSite(register.dpo);
    await publish(register.dpo);
    await renamed(register.dpo, "BREVO");
    await publish(register.dpo);
    const second = (await read(site, "/en/privacy")).text;
    await assert.rejects(withdraw(register.dpo, 2, " "), Refusal);
    await assert.rejects(withdraw(register.dpo, 1, "too late"), Refusal);
    const third = await withdraw(register.dpo, 2, "published by mistake");
    assert.deepEqual([third.number, third.withdraws, third.inForce], [3, 2, true]);
    assert.equal((await read(site, "/en/privacy/v/2")).text, second, "its bytes stay");
    assert.doesNotMatch((await read(site, "/en/privacy")).text, /BREVO/);
    assert.match((await read(site, "/en/privacy/changes")).text, /Withdraws version 2/);
    assert.match(
      (await read(site, "/en/privacy/changes/2-3")).text,
      /Version 2 was withdrawn by the data protection officer/,
    );
    const next = await nextVersion(register.dpo, "privacy");
    assert.ok(
      next.changes.some(({ id }) => id === "party-sendinblue"),
      "still news",
    );
    assert.ok((await verifyTrail(register.dpo.db)).ok);
  });

  test("where the only version is withdrawn, its address says so; an announced one that is withdrawn never comes into force", async () => {
    await using register = await sample(engine, "en");
    const site = new PublicSite(register.dpo);
    await publish(register.dpo);
    await withdraw(register.dpo, 1, "not ready");
    assert.match((await read(site, "/en/privacy")).text, /This policy was withdrawn/);
    await publish(register.dpo);
    await renamed(register.dpo, "BREVO");
    const ahead = await publish(register.dpo, { effectiveAt: "2026-04-01" });
    await withdraw(register.dpo, ahead.number, "the change is off");
    register.clock.now = new Date("2026-05-01T00:00:00.000Z");
    assert.doesNotMatch((await read(site, "/en/privacy")).text, /BREVO/);
  });
});
