import { expect } from "@playwright/test";
import { test } from "../fixtures.ts";
import { addTo, ask, fill, fillIn, select, write } from "../form.ts";
import { add, choose, section } from "../screen.ts";
import { emptyActivity, keptWhole, openForm, readInPolicy, text, there, unique } from "./shape.ts";

const recipientsOf = "Recipients and other parties";

test("one organisation is controller of an activity and processor in another, and one policy tells both with the right contact", async ({
  asDpo: page,
  api,
}) => {
  const own = await emptyActivity(api("dpo"), {
    purposes: [{ name: text("selling boots"), grounds: [{ basis: "contract" }] }],
  });
  const { id } = await emptyActivity(api("dpo"));
  await openForm(page, id);
  await section(page, "The record").getByLabel("Our role").selectOption("Processor");
  const processor = section(page, "As a processor");
  const client = await addTo(processor, "Clients (controllers)");
  await fill(client, "Name", "Client SA");
  await fill(client, "Contact", "dpo@client.example");
  await write(processor, "The controllers, in public words", "our business customers");
  await write(processor, "What we do for them", "hosting their files");
  await select(processor, "At the end of the contract", "Return");

  const saved = await keptWhole(page, api("dpo"), id);
  expect(saved).toMatchObject({
    ourRole: "processor",
    clients: [{ name: "Client SA", contact: "dpo@client.example" }],
    endOfContract: "return",
  });
  await readInPolicy(
    page,
    api("dpo"),
    [own.id, id],
    [
      "Selling boots",
      "hosting their files",
      "our business customers",
      "contact the organisation that uses our service",
    ],
  );
});

test("a DPO names two joint controllers, each with an arrangement of its own and who answers requests", async ({
  asDpo: page,
  api,
}) => {
  const tag = unique();
  const names = [`Carte Commune ${tag}`, `Prime Commune ${tag}`];
  for (const legalName of names) await there(api("dpo"), "parties", { legalName });
  const { id } = await emptyActivity(api("dpo"), {
    ourRole: "joint_controller",
    purposes: [{ name: text("the loyalty programme"), grounds: [{ basis: "contract" }] }],
  });
  await openForm(page, id);
  const recipients = section(page, "Recipients and transfers");
  for (const [index, essence] of ["They run the cards.", "They pay the bonuses."].entries()) {
    const party = await addTo(recipients, recipientsOf);
    await choose(party, "Party", names[index] ?? "");
    await choose(party, "Role", "Joint controller");
    const arrangement = await fillIn(party, "Joint-controller arrangement");
    await fill(arrangement, "Reference", `JCA-${index}`);
    await write(arrangement, "Its essence", essence);
    await write(arrangement, "Who answers requests", `requests-${index}@example.org`);
  }
  const saved = await keptWhole(page, api("dpo"), id);
  expect(saved).toMatchObject({
    involvements: [
      { roleId: "joint_controller", arrangement: { reference: "JCA-0" } },
      { roleId: "joint_controller", arrangement: { reference: "JCA-1" } },
    ],
  });
  await readInPolicy(
    page,
    api("dpo"),
    [id],
    [
      "They run the cards.",
      "requests-0@example.org",
      "They pay the bonuses.",
      "requests-1@example.org",
    ],
  );
});

test("a bank is our processor for printing and a separate controller for payment, with its own sources, retention and transfer", async ({
  asDpo: page,
  api,
}) => {
  const bank = `Banque Double ${unique()}`;
  const partyId = await there(api("dpo"), "parties", {
    legalName: bank,
    countryOfEstablishment: "FR",
    processingLocations: ["FR"],
  });
  const { id } = await emptyActivity(api("dpo"), {
    purposes: [{ name: text("taking payments"), grounds: [{ basis: "contract" }] }],
    dataUses: [{ dataItemId: "data-iban" }],
  });
  await openForm(page, id);
  const recipients = section(page, "Recipients and transfers");
  const printing = await addTo(recipients, recipientsOf);
  await choose(printing, "Party", bank);
  await choose(printing, "Role", "Processor");
  await write(printing, "Service", "printing of statements");
  const payment = await addTo(recipients, recipientsOf);
  await choose(payment, "Party", bank);
  await choose(payment, "Role", "Separate controller");
  await write(payment, "Service", "online payment");
  await write(payment, "Its own sources", "its own fraud files");
  const transfer = await addTo(payment, "Transfers outside the EEA");
  await select(transfer, "Transfer", "There is a transfer");
  await add(transfer, "Countries", "Japan");
  const safeguard = await addTo(transfer, "Safeguards");
  await choose(safeguard, "Mechanism", "Adequacy decision of the European Commission");
  await choose(safeguard, "Adequacy decision", "Japan");

  const rule = await addTo(section(page, "Retention"), "Retention");
  await select(rule, "For", "A recipient");
  await rule.getByRole("combobox", { name: "Recipient", exact: true }).fill(bank);
  await rule.getByRole("option", { name: bank }).last().click();
  const phase = await addTo(rule, "Phases");
  await select(phase, "Phase", "Active database");
  await fill(phase, "Duration", "13");
  await select(phase, "Unit", "months");
  await add(phase, "Counted from (or until)", "Date of debit or full payment");

  const saved = await keptWhole(page, api("dpo"), id);
  expect(saved).toMatchObject({
    involvements: [
      { partyId, roleId: "processor" },
      { partyId, transfers: [{ countries: ["JP"] }] },
    ],
    retention: [{ scope: "involvement", phases: [{ value: 13, unit: "months" }] }],
  });
  await readInPolicy(
    page,
    api("dpo"),
    [id],
    ["Printing of statements", "its own fraud files", "13 months", "Japan"],
  );
});

test("a DPO records one transfer to three countries under two safeguards and a derogation, for one region, with measures beside the clauses", async ({
  asDpo: page,
  api,
}) => {
  const cloud = `Cloud ${unique()}`;
  await there(api("dpo"), "parties", { legalName: cloud });
  const measure = `Encryption ${unique()}`;
  await there(api("dpo"), "security-measures", { name: text(measure) });
  const { id } = await emptyActivity(api("dpo"), {
    purposes: [{ name: text("supporting customers"), grounds: [{ basis: "contract" }] }],
  });
  await openForm(page, id);
  const party = await addTo(section(page, "Recipients and transfers"), recipientsOf);
  await choose(party, "Party", cloud);
  await choose(party, "Role", "Processor");
  const transfer = await addTo(party, "Transfers outside the EEA");
  await select(transfer, "Transfer", "There is a transfer");
  for (const country of ["United States", "India", "Philippines"]) {
    await add(transfer, "Countries", country);
  }
  await ask(transfer, "Customers of one region only");
  await write(transfer, "Only for customers of this region", "the Americas");
  const clauses = await addTo(transfer, "Safeguards");
  await choose(clauses, "Mechanism", "Module 2: controller to processor");
  const scc = await fillIn(clauses, "Standard contractual clauses");
  await scc.getByRole("checkbox", { name: "Module 2" }).check();
  await fill(scc, "Signed on", "2024-01-01");
  const rules = await addTo(transfer, "Safeguards");
  await choose(rules, "Mechanism", "Binding corporate rules – processors");
  await add(rules, "For these countries (empty: all)", "India");
  const bcr = await fillIn(rules, "Binding corporate rules");
  await fill(bcr, "Approved by", "CNIL");
  const exception = await addTo(transfer, "Safeguards");
  await choose(exception, "Mechanism", "explicit consent");
  await add(exception, "For these countries (empty: all)", "Philippines");
  await ask(transfer, "Supplementary measures");
  await add(transfer, "Supplementary measures", measure);
  await write(transfer, "How to obtain a copy of the safeguards", "Write to the DPO.");

  const saved = await keptWhole(page, api("dpo"), id);
  expect(saved).toMatchObject({
    involvements: [
      {
        transfers: [
          {
            countries: ["US", "IN", "PH"],
            byCustomerRegion: { en: { text: "the Americas" } },
            safeguards: [
              { mechanismId: "scc_eu_m2", scc: { modules: ["m2"], signedAt: "2024-01-01" } },
              { countries: ["IN"], bcr: { approvalAuthority: "CNIL" } },
              { mechanismId: "derog_explicit_consent", countries: ["PH"] },
            ],
          },
        ],
      },
    ],
  });
  await readInPolicy(
    page,
    api("dpo"),
    [id],
    [
      "United States, India and Philippines",
      "standard contractual clauses of the European Commission",
      "binding corporate rules (approved by: CNIL)",
      "your explicit consent, given after we informed you of the risks",
      "Only for customers of this region: the Americas",
      "Write to the DPO.",
    ],
  );
});

test("a DPO states that a party abroad receives nothing there, with who verified it, and leaves another one unknown", async ({
  asDpo: page,
  api,
}) => {
  const host = `Hébergeur ${unique()}`;
  await there(api("dpo"), "parties", { legalName: host, processingLocations: ["DE"] });
  const { id } = await emptyActivity(api("dpo"), {
    purposes: [{ name: text("hosting the shop"), grounds: [{ basis: "contract" }] }],
  });
  await openForm(page, id);
  const recipients = section(page, "Recipients and transfers");
  const party = await addTo(recipients, recipientsOf);
  await choose(party, "Party", host);
  await choose(party, "Role", "Processor");
  const none = await addTo(party, "Transfers outside the EEA");
  await select(none, "Transfer", "None (verified)");
  const verified = await fillIn(none, "Verification");
  await fill(verified, "Verified by", "Robin dpo");
  await fill(verified, "Verified on", "2025-01-15");
  await fill(verified, "Reason", "Contract, annex 2");
  const other = await addTo(recipients, recipientsOf);
  await choose(other, "Party", "MICROSOFT");
  await choose(other, "Role", "Processor");
  const unknown = await addTo(other, "Transfers outside the EEA");
  await select(unknown, "Transfer", "Not known");

  const saved = await keptWhole(page, api("dpo"), id);
  expect(saved).toMatchObject({
    involvements: [
      { transfers: [{ state: "none_verified", verified: { by: "Robin dpo", at: "2025-01-15" } }] },
      { transfers: [{ state: "unknown" }] },
    ],
  });
  await readInPolicy(page, api("dpo"), [id], ["no transfer outside the European Economic Area"]);
});

test("a DPO names recipients of every kind: a department, a processor, a separate controller, an authority, other users, everybody", async ({
  asDpo: page,
  api,
}) => {
  const { id } = await emptyActivity(api("dpo"), {
    purposes: [{ name: text("running the forum"), grounds: [{ basis: "contract" }] }],
  });
  await openForm(page, id);
  const recipients = section(page, "Recipients and transfers");
  const team = await addTo(recipients, recipientsOf);
  await choose(team, "Role", "Internal department");
  await write(team, "Internal department", "Support team");
  const processor = await addTo(recipients, recipientsOf);
  await choose(processor, "Party", "OVH");
  await choose(processor, "Role", "Processor");
  const controller = await addTo(recipients, recipientsOf);
  await choose(controller, "Party", "BNP");
  await choose(controller, "Role", "Separate controller");
  const police = await addTo(recipients, recipientsOf);
  await choose(police, "Role", "Public authority");
  await write(police, "On which occasion", "on request of a court");
  const law = await addTo(police, "Laws that require it");
  await write(law, "Law", "Code de procédure pénale");
  for (const [role, category] of [
    ["Other users", "other members"],
    ["The public", "everybody"],
  ] as const) {
    const others = await addTo(recipients, recipientsOf);
    await choose(others, "Role", role);
    await ask(others, "How the public sees it");
    await write(others, "Category", category);
  }
  const saved = await keptWhole(page, api("dpo"), id);
  const involvements = saved["involvements"] as readonly { readonly roleId: string }[];
  expect(involvements.map(({ roleId }) => roleId)).toEqual([
    "internal_department",
    "processor",
    "independent_controller",
    "public_authority",
    "other_users",
    "general_public",
  ]);
  await readInPolicy(
    page,
    api("dpo"),
    [id],
    ["Support team", "OVH", "BNP", "on request of a court", "other members", "everybody"],
  );
});
