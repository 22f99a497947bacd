import { expect } from "@playwright/test";
import { texts } from "#register/shapes/texts.ts";
import { test } from "../fixtures.ts";
import { addTo, ask, fill, select, write } from "../form.ts";
import { add, choose, open, section } from "../screen.ts";
import { emptyActivity, keptWhole, openForm, readInPolicy, text, there, unique } from "./shape.ts";

test("a DPO records several sources of one datum, data computed by us, and data about people who never gave them", async ({
  asDpo: page,
  api,
}) => {
  const tag = unique();
  await there(api("dpo"), "data-items", {
    label: text(`score ${tag}`),
    categoryId: "profile_score",
  });
  await there(api("dpo"), "data-items", {
    label: text(`guarantor ${tag}`),
    categoryId: "family_situation",
  });
  const { id } = await emptyActivity(api("dpo"), {
    purposes: [{ name: text("granting credit"), grounds: [{ basis: "contract" }] }],
  });
  await openForm(page, id);
  const data = section(page, "Persons and data");
  const email = await addTo(data, "Data used");
  await choose(email, "Data item", "email");
  await add(email, "Data subjects", "Customers");
  await email.getByRole("button", { name: /^Use: Usual source/ }).click();
  const partner = await addTo(email, "Sources");
  await choose(partner, "Source", "Provided by a partner");
  await choose(partner, "Party", "HUBSPOT");
  const score = await addTo(data, "Data used");
  await choose(score, "Data item", `score ${tag}`);
  const derived = await addTo(score, "Sources");
  await choose(derived, "Source", "Derived or inferred by us");
  await ask(score, "Computed from other data");
  await add(score, "Computed from", "email");
  await add(score, "Computed from", "IBAN");
  const guarantor = await addTo(data, "Data used");
  await choose(guarantor, "Data item", `guarantor ${tag}`);
  await add(guarantor, "Data subjects", "Guarantors");
  await add(guarantor, "Data subjects", "Referees");
  const other = await addTo(guarantor, "Sources");
  await choose(other, "Source", "another individual");

  const saved = await keptWhole(page, api("dpo"), id);
  expect(saved).toMatchObject({
    dataUses: [
      {
        sources: [
          { sourceId: "data_subject_direct" },
          { sourceId: "partner", partyId: "party-hubspot" },
        ],
      },
      { derivedFromIds: ["data-email", "data-iban"], sources: [{ sourceId: "inferred_derived" }] },
      { subjectIds: ["guarantor", "referee"], sources: [{ sourceId: "other_individual" }] },
    ],
  });
  await readInPolicy(page, api("dpo"), [id], ["a partner (HUBSPOT)", `score ${tag}`, "guarantors"]);
});

test("a DPO makes one datum mandatory at one collection point and optional at another, with the consequence, without leaving the activity", async ({
  asDpo: page,
  api,
}) => {
  const tag = unique();
  const { id } = await emptyActivity(api("dpo"), {
    purposes: [{ name: text("opening accounts"), grounds: [{ basis: "contract" }] }],
    dataUses: [{ dataItemId: "data-email", subjectIds: ["customer"] }],
  });
  await openForm(page, id);
  const data = section(page, "Persons and data");
  for (const [name, mandatory] of [
    [`Account ${tag}`, "Yes"],
    [`Contact ${tag}`, "No"],
  ] as const) {
    await data.getByRole("button", { name: "New collection point" }).click();
    const point = page.getByRole("dialog", { name: "New collection point" });
    await write(point, "Name", name, name);
    const asked = await addTo(point, "Data asked for");
    await choose(asked, "Data item", "email");
    await select(asked, "Mandatory", mandatory);
    if (mandatory === "Yes") await write(asked, "If it is not given", "No account can be opened");
    await point.getByRole("button", { name: "Create and use it here" }).click();
    await expect(point).toBeHidden();
    await expect(data.getByRole("link", { name })).toBeVisible();
  }
  await keptWhole(page, api("dpo"), id);
  await readInPolicy(
    page,
    api("dpo"),
    [id],
    [
      `Account ${tag}`,
      "No account can be opened",
      `Contact ${tag}`,
      "All of these data are optional.",
    ],
  );
});

test("a DPO rests an automated decision on another ground than its purpose, and states for another activity that there is none", async ({
  asDpo: page,
  api,
}) => {
  const purpose = `purpose-${unique()}`;
  const { id } = await emptyActivity(api("dpo"), {
    purposes: [
      { id: purpose, name: text("choosing candidates"), grounds: [{ basis: "contract" }] },
    ],
  });
  await openForm(page, id);
  const decisions = section(page, "Automated decisions");
  const decision = await addTo(decisions, "Automated decisions");
  await choose(decision, "Purpose", "choosing candidates");
  await select(decision, "Why it is allowed", "Explicit consent");
  await ask(decision, "A ground of its own");
  await choose(decision, "Lawful basis, where it differs from the purpose’s", "Consent");
  await write(decision, "How to withdraw consent", "In your account.");
  await write(decision, "How it works", "Points per year of study.");
  await write(decision, "Why it matters", "It decides on an interview.");
  await write(decision, "Whom to ask for a person", "jobs@example.org");
  const saved = await keptWhole(page, api("dpo"), id);
  expect(saved).toMatchObject({
    automatedDecisions: [{ purposeId: purpose, exception: "explicit_consent", basis: "consent" }],
  });

  const without = await emptyActivity(api("dpo"));
  await openForm(page, without.id);
  await section(page, "Automated decisions")
    .getByRole("checkbox", { name: "No automated decision" })
    .check();
  const stated = await keptWhole(page, api("dpo"), without.id);
  expect(stated).toMatchObject({ noAutomatedDecision: { statedBy: "Robin dpo" } });
  await readInPolicy(
    page,
    api("dpo"),
    [id],
    ["Points per year of study.", "It decides on an interview.", "jobs@example.org"],
  );
});

test("names and texts in any script are kept as typed, and found without their accents", async ({
  asDpo: page,
  api,
}) => {
  const tag = unique();
  const { id } = await emptyActivity(api("dpo"));
  await openForm(page, id);
  const record = section(page, "The record");
  const name = `L'été à l’île${tag}: ${texts[0]}`;
  await write(record, "Name", name, texts[1]);
  await ask(record, "Department and tags");
  await ask(record, "A description");
  await write(record, "Description", texts.join("\n"), texts.toReversed().join("\n"));
  await fill(section(page, "Upkeep"), "Notes", texts.join(" "));
  const purpose = await addTo(section(page, "Purposes"), "Purposes");
  await write(purpose, "Purpose", `${texts[2]} ${tag}`);
  const ground = await addTo(purpose, "Legal grounds");
  await choose(ground, "Lawful basis", "Contract");
  const saved = await keptWhole(page, api("dpo"), id);
  expect(saved).toMatchObject({
    name: { en: { text: name } },
    description: { en: { text: texts.join("\n") }, fr: { text: texts.toReversed().join("\n") } },
    notes: texts.join(" "),
  });
  await open(page, `/register/activities?q=${encodeURIComponent(`ete ile${tag}`)}`);
  await expect(page.getByRole("link", { name: `L'été à l’île${tag}` })).toBeVisible();
  await readInPolicy(page, api("dpo"), [id], [tag]);
});
