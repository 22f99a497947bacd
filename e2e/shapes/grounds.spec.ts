import { expect } from "@playwright/test";
import { test } from "../fixtures.ts";
import { addTo, answer, ask, fill, fillIn, select, write } from "../form.ts";
import { add, choose, section } from "../screen.ts";
import { emptyActivity, keptWhole, openForm, readInPolicy, text, there, unique } from "./shape.ts";

test("a DPO gives an activity a main purpose and another one, each with its ground, data and retention", async ({
  asDpo: page,
  api,
}) => {
  const { id } = await emptyActivity(api("dpo"));
  await openForm(page, id);
  const purposes = section(page, "Purposes");
  const main = await addTo(purposes, "Purposes");
  await write(main, "Purpose", "delivering boots");
  await answer(main, "Main purpose", "Yes");
  const contract = await addTo(main, "Legal grounds");
  await choose(contract, "Lawful basis", "Contract");
  await write(contract, "Contract", "our terms of sale");
  const other = await addTo(purposes, "Purposes");
  await write(other, "Purpose", "counting visits");
  const consent = await addTo(other, "Legal grounds");
  await choose(consent, "Lawful basis", "Consent");

  const data = section(page, "Persons and data");
  const address = await addTo(data, "Data used");
  await choose(address, "Data item", "postal address");
  await add(address, "For these purposes", "delivering boots");
  await add(address, "Data subjects", "Customers");
  const visits = await addTo(data, "Data used");
  await choose(visits, "Data item", "IP address");
  await add(visits, "For these purposes", "counting visits");
  await add(visits, "Data subjects", "Website and app visitors");

  const retention = section(page, "Retention");
  for (const [purpose, years] of [
    ["delivering boots", "5"],
    ["counting visits", "1"],
  ] as const) {
    const rule = await addTo(retention, "Retention");
    await select(rule, "For", "Purposes");
    await add(rule, "Purposes", purpose);
    const phase = await addTo(rule, "Phases");
    await select(phase, "Phase", "Active database");
    await fill(phase, "Duration", years);
    await select(phase, "Unit", "years");
    await add(phase, "Counted from (or until)", "Date of collection");
  }

  const saved = await keptWhole(page, api("dpo"), id);
  expect(saved).toMatchObject({
    purposes: [
      { isMain: true, grounds: [{ basis: "contract" }] },
      { isMain: null, grounds: [{ basis: "consent" }] },
    ],
    dataUses: [{ dataItemId: "data-postal-address" }, { dataItemId: "data-ip-address" }],
    retention: [{ phases: [{ value: 5 }] }, { phases: [{ value: 1 }] }],
  });
  await readInPolicy(
    page,
    api("dpo"),
    [id],
    [
      "Delivering boots",
      "Counting visits",
      "5 years from the date of collection",
      "1 year from the date of collection",
    ],
  );
});

test("a DPO rests one purpose on three grounds, each with the part it covers", async ({
  asDpo: page,
  api,
}) => {
  const { id } = await emptyActivity(api("dpo"), {
    purposes: [{ name: text("running the shop") }],
  });
  await openForm(page, id);
  await page.getByRole("button", { name: "Purposes 1: running the shop" }).click();
  const purpose = page.getByRole("group", { name: "Purposes 1" });
  const contract = await addTo(purpose, "Legal grounds");
  await choose(contract, "Lawful basis", "Contract");
  await write(contract, "Contract", "our terms of sale");
  await ask(contract, "The part it covers");
  await write(contract, "The part it covers", "delivery");
  const interest = await addTo(purpose, "Legal grounds");
  await choose(interest, "Lawful basis", "Legitimate interests");
  await write(interest, "Legitimate interest", "improving our service");
  await ask(interest, "The part it covers");
  await write(interest, "The part it covers", "statistics");
  const obligation = await addTo(purpose, "Legal grounds");
  await choose(obligation, "Lawful basis", "Legal obligation");
  const law = await addTo(obligation, "Laws");
  await write(law, "Law", "Code de commerce");
  await fill(law, "Articles", "L123-22");
  await ask(obligation, "The part it covers");
  await write(obligation, "The part it covers", "payment records");

  const saved = await keptWhole(page, api("dpo"), id);
  expect(saved).toMatchObject({
    purposes: [
      {
        grounds: [
          { basis: "contract", covers: { en: { text: "delivery" } } },
          { basis: "legitimate_interests", covers: { en: { text: "statistics" } } },
          {
            basis: "legal_obligation",
            laws: [{ text: { en: { text: "Code de commerce" } }, articles: "L123-22" }],
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
      "the performance of our terms of sale",
      "our legitimate interest in improving our service",
      "Payment records",
      "Code de commerce, Art. L123-22",
    ],
  );
});

test("a DPO makes a ground depend on a condition and names the one for all other cases, beside one that is no Art. 6 basis", async ({
  asDpo: page,
  api,
}) => {
  const { id } = await emptyActivity(api("dpo"), {
    purposes: [{ name: text("sending our news"), isDirectMarketing: true }],
  });
  await openForm(page, id);
  await page.getByRole("button", { name: "Purposes 1: sending our news" }).click();
  const purpose = page.getByRole("group", { name: "Purposes 1" });
  const shop = await addTo(purpose, "Legal grounds");
  await choose(shop, "Lawful basis", "Consent");
  await ask(shop, "A condition");
  await write(shop, "Condition", "In the shop");
  const otherwise = await addTo(purpose, "Legal grounds");
  await choose(otherwise, "Lawful basis", "Legitimate interests");
  await write(otherwise, "Legitimate interest", "keeping in touch");
  await ask(otherwise, "A condition");
  await answer(otherwise, "Applies in all other cases", "Yes");
  const customers = await addTo(purpose, "Legal grounds");
  await choose(customers, "Lawful basis", "existing customers", "ePrivacy exemption");
  await write(customers, "Why no consent is needed", "You bought from us.");

  const saved = await keptWhole(page, api("dpo"), id);
  expect(saved).toMatchObject({
    purposes: [
      {
        grounds: [
          { basis: "consent", condition: { en: { text: "In the shop" } } },
          { basis: "legitimate_interests", isFallback: true },
          { basis: "eprivacy_existing_customer" },
        ],
      },
    ],
  });
  await readInPolicy(
    page,
    api("dpo"),
    [id],
    [
      "In the shop – your consent",
      "In the other cases – our legitimate interest in keeping in touch",
      "The exemption for existing customers",
      "You bought from us.",
    ],
  );
});

test("a DPO gives an Art. 9 condition for only some of the data, with its law and reason, and limits what turns up incidentally", async ({
  asDpo: page,
  api,
}) => {
  const health = await there(api("dpo"), "data-items", {
    label: text(`state of health ${unique()}`),
    categoryId: "health",
  });
  const [healthUse, emailUse] = [`use-${unique()}`, `use-${unique()}`];
  const { id } = await emptyActivity(api("dpo"), {
    purposes: [{ name: text("caring for patients"), grounds: [{ basis: "public_task" }] }],
    dataUses: [
      { id: healthUse, dataItemId: health },
      { id: emailUse, dataItemId: "data-email" },
    ],
  });
  await openForm(page, id);
  await page.getByRole("button", { name: "Purposes 1: caring for patients" }).click();
  await page.getByRole("button", { name: "Legal grounds 1: Public task" }).click();
  const ground = page.getByRole("group", { name: "Legal grounds 1" });
  await ask(ground, "Special categories (Art. 9)");
  const condition = await addTo(ground, "Conditions for special categories");
  await choose(condition, "Condition", "health or social care");
  await add(condition, "For these data (empty: all)", "state of health");
  const law = await addTo(condition, "Laws");
  await write(law, "Law", "Code de la santé publique");
  await fill(law, "Articles", "L1110-4");
  await write(condition, "Why it is necessary", "Care is about the illness.");

  await page.getByRole("button", { name: "Data used 1: state of health" }).click();
  const use = page.getByRole("group", { name: "Data used 1" });
  await ask(use, "Turns up only incidentally");
  await answer(use, "Turns up incidentally", "Yes");
  await write(use, "Where it turns up", "free-text fields");
  await write(use, "When it is then deleted", "within 30 days");

  const saved = await keptWhole(page, api("dpo"), id);
  expect(saved).toMatchObject({
    purposes: [
      {
        grounds: [
          {
            art9: [
              {
                conditionId: "art9_h_health_care",
                dataUseIds: [healthUse],
                laws: [{ articles: "L1110-4" }],
              },
            ],
          },
        ],
      },
    ],
    dataUses: [{ incidental: true }, { incidental: null }],
  });
  await readInPolicy(page, api("dpo"), [id], ["free-text fields", "within 30 days"]);
});

test("a DPO names several laws with articles and addresses behind one public task, different ones for different data", async ({
  asDpo: page,
  api,
}) => {
  const [first, second] = [`use-${unique()}`, `use-${unique()}`];
  const number = `Survey number ${unique()}`;
  const dataItemId = await there(api("dpo"), "data-items", {
    label: text(number),
    categoryId: "siret",
  });
  const { id } = await emptyActivity(api("dpo"), {
    purposes: [{ name: text("public statistics"), grounds: [{ basis: "public_task" }] }],
    dataUses: [
      { id: first, dataItemId },
      { id: second, dataItemId: "data-email" },
    ],
  });
  await openForm(page, id);
  await page.getByRole("button", { name: "Purposes 1: public statistics" }).click();
  await page.getByRole("button", { name: "Legal grounds 1: Public task" }).click();
  const ground = page.getByRole("group", { name: "Legal grounds 1" });
  for (const [name, articles, address, item] of [
    ["Loi 51-711", "3", "https://www.legifrance.gouv.fr/loi-51-711", number],
    ["Regulation (EC) No 223/2009", "17a", "https://eur-lex.europa.eu/223-2009", "email"],
  ] as const) {
    const law = await addTo(ground, "Laws");
    await write(law, "Law", name);
    await fill(law, "Articles", articles);
    await fill(law, "Address of the text", address);
    await add(law, "For these data (empty: all)", item);
  }

  const saved = await keptWhole(page, api("dpo"), id);
  expect(saved).toMatchObject({
    purposes: [
      {
        grounds: [
          {
            laws: [
              { articles: "3", dataUseIds: [first] },
              { articles: "17a", dataUseIds: [second] },
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
    ["Loi 51-711, Art. 3", "Regulation (EC) No 223/2009, Art. 17a"],
  );
});

test("a DPO gives children and their guardians different grounds in one purpose, from an age", async ({
  asDpo: page,
  api,
}) => {
  const { id } = await emptyActivity(api("dpo"), { purposes: [{ name: text("the youth club") }] });
  await there(api("dpo"), "collection-points", {
    name: text(`Youth form ${unique()}`),
    kind: "web_form",
    activityIds: [id],
    minAge: 13,
  });
  await openForm(page, id);
  await page.getByRole("button", { name: "Purposes 1: the youth club" }).click();
  const purpose = page.getByRole("group", { name: "Purposes 1" });
  const children = await addTo(purpose, "Legal grounds");
  await choose(children, "Lawful basis", "Consent");
  const consent = await fillIn(children, "Consent");
  await ask(consent, "Separate or parental consent");
  await fill(consent, "Parental authorisation", "signed form");
  await ask(children, "The part it covers");
  await add(children, "Covers these persons", "Children under the digital-consent age");
  const guardians = await addTo(purpose, "Legal grounds");
  await choose(guardians, "Lawful basis", "Legitimate interests");
  await write(guardians, "Legitimate interest", "informing guardians");
  await ask(guardians, "The part it covers");
  await add(guardians, "Covers these persons", "Parents, guardians");

  const saved = await keptWhole(page, api("dpo"), id);
  expect(saved).toMatchObject({
    purposes: [
      {
        grounds: [
          { coversSubjectIds: ["child_under_15"], consent: { parentalMechanism: "signed form" } },
          { coversSubjectIds: ["guardian"], basis: "legitimate_interests" },
        ],
      },
    ],
  });
  await readInPolicy(page, api("dpo"), [id], ["informing guardians", "persons under 13"]);
});

test("a DPO records the later reuse of data for research, with an opt-out and a compatibility test", async ({
  asDpo: page,
  api,
}) => {
  const first = `purpose-${unique()}`;
  const { id } = await emptyActivity(api("dpo"), {
    purposes: [
      { id: first, name: text("delivering orders"), grounds: [{ basis: "contract" }] },
      { name: text("medical research"), grounds: [{ basis: "public_task" }] },
    ],
    dataUses: [{ dataItemId: "data-email" }],
  });
  await openForm(page, id);
  await page.getByRole("button", { name: "Purposes 2: medical research" }).click();
  const purpose = page.getByRole("group", { name: "Purposes 2" });
  await ask(purpose, "Data collected for something else");
  await answer(purpose, "Later use of data collected for something else", "Yes");
  await choose(purpose, "First collected for", "delivering orders");
  const compatibility = await fillIn(purpose, "Compatibility test");
  await fill(compatibility, "Reference", "CT-7");
  await fill(compatibility, "Done on", "2025-03-01");
  await select(compatibility, "Presumed for", "Research");
  await write(purpose, "How to refuse this use", "Write to the DPO.");

  const saved = await keptWhole(page, api("dpo"), id);
  expect(saved).toMatchObject({
    purposes: [
      {},
      {
        isFurtherProcessing: true,
        originalPurposeId: first,
        compatibilityTest: { reference: "CT-7", doneAt: "2025-03-01", presumed: "research" },
      },
    ],
  });
  await readInPolicy(
    page,
    api("dpo"),
    [id],
    ["First collected for: delivering orders", "You can refuse this use: Write to the DPO."],
  );
});
