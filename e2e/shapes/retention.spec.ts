import { expect, type Locator } from "@playwright/test";
import { test } from "../fixtures.ts";
import { addTo, ask, fill, fillIn, select, write } from "../form.ts";
import { add, choose, section } from "../screen.ts";
import { emptyActivity, keptWhole, openForm, readInPolicy, text, there, unique } from "./shape.ts";

type Phase = { phase?: string; value: string; unit: string; from: readonly string[] };

async function addPhase(rule: Locator, { phase, value, unit, from }: Phase): Promise<Locator> {
  const added = await addTo(rule, "Phases");
  await select(added, "Phase", phase ?? "Active database");
  await fill(added, "Duration", value);
  await select(added, "Unit", unit);
  for (const event of from) await add(added, "Counted from (or until)", event);
  return added;
}

test("a DPO records every way in which data are kept: phases, earlier or later of two events, criteria, counts, outcomes, recipients, backups, beyond a lifetime", async ({
  asDpo: page,
  api,
}) => {
  const bank = await there(api("dpo"), "parties", { legalName: `Banque ${unique()}` });
  const [orders, email] = [`use-${unique()}`, `use-${unique()}`];
  const { id } = await emptyActivity(api("dpo"), {
    purposes: [{ name: text("selling boots"), grounds: [{ basis: "contract" }] }],
    dataUses: [
      { id: orders, dataItemId: "data-iban" },
      { id: email, dataItemId: "data-email" },
    ],
    involvements: [{ partyId: bank, roleId: "independent_controller" }],
  });
  await openForm(page, id);
  const retention = section(page, "Retention");

  const phases = await addTo(retention, "Retention");
  await select(phases, "For", "Purposes");
  await add(phases, "Purposes", "selling boots");
  const later = await addPhase(phases, {
    value: "3",
    unit: "years",
    from: ["End of the contract", "Closure of the account"],
  });
  await select(later, "With several events", "The later of them");
  const archive = await addPhase(phases, {
    phase: "Archive with restricted access",
    value: "10",
    unit: "years",
    from: [],
  });
  await ask(archive, "Laws");
  const law = await addTo(archive, "Laws");
  await write(law, "Law", "Code de commerce");
  await fill(law, "Articles", "L123-22");
  await ask(archive, "A reason");
  await write(archive, "Reason", "accounting evidence");
  await ask(phases, "Backups last longer");
  const backups = await fillIn(phases, "Backups last longer by");
  await fill(backups, "Duration", "30");
  await select(backups, "Unit", "days");

  const earlier = await addTo(retention, "Retention");
  await select(earlier, "For", "Data");
  await add(earlier, "Data", "email");
  const first = await addPhase(earlier, {
    value: "2",
    unit: "years",
    from: ["Last contact initiated by the person", "Withdrawal of consent"],
  });
  await select(first, "With several events", "The earlier of them");

  const count = await addTo(retention, "Retention");
  await select(count, "For", "Data");
  await add(count, "Data", "IBAN");
  const counted = await addTo(count, "Phases");
  await select(counted, "Phase", "Active database");
  await ask(counted, "A number instead");
  const number = await fillIn(counted, "A number instead of a duration");
  await fill(number, "The last (number)", "500");
  await write(number, "Of what", "payments");

  const criterion = await addTo(retention, "Retention");
  await select(criterion, "For", "The whole activity");
  const inWords = await addTo(criterion, "Phases");
  await select(inWords, "Phase", "Active database");
  await ask(inWords, "A criterion instead");
  await write(inWords, "Criterion in words", "as long as you wish");

  for (const [outcome, years] of [
    ["Application refused", "2"],
    ["Litigation", "7"],
  ] as const) {
    const rule = await addTo(retention, "Retention");
    await select(rule, "For", "An outcome");
    await write(rule, "Outcome", outcome);
    await addPhase(rule, {
      phase: "Archive with restricted access",
      value: years,
      unit: "years",
      from: ["Decision on the application"],
    });
  }

  const recipient = await addTo(retention, "Retention");
  await select(recipient, "For", "A recipient");
  await choose(recipient, "Recipient", "Banque");
  await addPhase(recipient, {
    value: "120",
    unit: "years",
    from: ["Date of debit or full payment"],
  });
  await ask(recipient, "Longer than a lifetime");
  await select(recipient, "Beyond the lifetime of the persons", "Yes");

  const saved = await keptWhole(page, api("dpo"), id);
  expect(saved).toMatchObject({
    retention: [
      {
        phases: [
          { combine: "later", triggers: ["contract_end", "account_closure"] },
          { phase: "intermediate_archive", value: 10, laws: [{ articles: "L123-22" }] },
        ],
        backupExtra: { value: 30, unit: "days" },
      },
      { phases: [{ combine: "earlier", triggers: ["last_contact", "consent_withdrawal"] }] },
      { phases: [{ count: { n: 500, of: { en: { text: "payments" } } } }] },
      { phases: [{ criteria: { en: { text: "as long as you wish" } } }] },
      { scope: "outcome", phases: [{ phase: "intermediate_archive", value: 2 }] },
      { scope: "outcome", phases: [{ value: 7 }] },
      { scope: "involvement", beyondLifetime: "yes" },
    ],
  });
  await readInPolicy(
    page,
    api("dpo"),
    [id],
    [
      "3 years from the latest of these events: end of the contract or closure of the account",
      "Then archive with restricted access: 10 years (reason: accounting evidence; Code de commerce, Art. L123-22)",
      "backups last 30 days longer",
      "2 years from the earliest of these events",
      "the last 500 entries (payments)",
      "As long as you wish",
      "Application refused",
      "not kept in the active database",
      "120 years from the payment",
    ],
  );
});

test("a DPO records what happens at the end other than erasure, with the law behind it", async ({
  asDpo: page,
  api,
}) => {
  const archive = await there(api("dpo"), "parties", { legalName: `Archives ${unique()}` });
  const { id } = await emptyActivity(api("dpo"), {
    purposes: [{ name: text("keeping the minutes"), grounds: [{ basis: "public_task" }] }],
    dataUses: [{ dataItemId: "data-email" }],
  });
  await openForm(page, id);
  const retention = section(page, "Retention");
  for (const fate of [
    "Permanent archive in the public interest",
    "Handing over to an archive",
    "Return",
    "Anonymisation, content stays public",
  ]) {
    const rule = await addTo(retention, "Retention");
    await select(rule, "For", "The whole activity");
    await addPhase(rule, { value: "5", unit: "years", from: ["Date of collection"] });
    await choose(rule, "At the end", fate);
    if (fate.startsWith("Handing")) await choose(rule, "Returned or handed to", "Archives");
    if (!fate.startsWith("Permanent")) continue;
    const law = await addTo(rule, "Laws that require this");
    await write(law, "Law", "Code du patrimoine");
    await fill(law, "Articles", "L212-3");
  }
  const saved = await keptWhole(page, api("dpo"), id);
  expect(saved).toMatchObject({
    retention: [
      { fate: "permanent_archive", fateLaws: [{ articles: "L212-3" }] },
      { fate: "handed_over", fatePartyId: archive },
      { fate: "return" },
      { fate: "anonymise_public" },
    ],
  });
  await readInPolicy(
    page,
    api("dpo"),
    [id],
    [
      "permanent archiving in the public interest (Code du patrimoine, Art. L212-3)",
      "handing over to an archive",
      "At the end: return",
    ],
  );
});
