import { type APIRequestContext, expect } from "@playwright/test";
import { arranged, test } from "./fixtures.ts";
import { answer, fill, save, write } from "./form.ts";
import { open } from "./screen.ts";

const day = (shift: number) =>
  new Date(Date.now() + shift * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
const text = (en: string) => ({ en: { text: en, changedAt: null } });

/** An approved activity of the sample's organisation, with one transfer to a recipient. */
function sending(reference: string, partyId: string, transfer: object) {
  return {
    reference,
    name: text(`Letters ${reference}`),
    organisationIds: ["ogo-security"],
    ourRole: "controller",
    state: "approved",
    involvements: [
      {
        partyId,
        roleId: "independent_controller",
        transfers: [{ state: "transfer", ...transfer }],
      },
    ],
  };
}

/** What a rule says of an activity. */
async function found(asking: APIRequestContext, rule: string, id: string) {
  const answered = await asking.get(`/api/v1/findings?rule=${rule}&id=${id}`);
  const { items } = (await answered.json()) as { items: readonly { message: string }[] };
  return items.map(({ message }) => message);
}

test("a DPO ends an adequacy decision on a day: transfers that rest on it are found from then on, not before", async ({
  asDpo: page,
  api,
}) => {
  const { id: partyId } = await arranged<{ id: string }>(api("dpo"), "/api/v1/parties", {
    legalName: "Kyoto Letters KK",
    countryOfEstablishment: "JP",
  });
  const { id } = await arranged<{ id: string }>(
    api("dpo"),
    "/api/v1/activities",
    sending("T-JP", partyId, {
      countries: ["JP"],
      safeguards: [
        {
          mechanismId: "adequacy_decision",
          adequacyDecisionId: "adq_jp",
          scopeConfirmed: true,
        },
      ],
    }),
  );
  const isFound = () => found(api("dpo"), "TRF-003", id);
  expect(await isFound()).toEqual([]);

  await open(page, "/reference");
  const japan = page.getByRole("row", { name: /Japan/ });
  await expect(japan).toContainText("Implementing Decision (EU) 2019/419");
  await expect(japan).toContainText("since 23 Jan 2019");
  await japan.getByRole("link", { name: "Change: Japan" }).click();
  const form = page.getByRole("main");
  await expect(form.getByRole("textbox", { name: "Name, English" })).toHaveValue("Japan");
  await fill(form, "In force until", day(1));
  await fill(form, "Source", "https://eur-lex.europa.eu/eli/dec_impl/2019/419/oj");
  await save(page);
  expect(await isFound()).toEqual([]);

  await open(page, "/reference");
  await expect(japan).toContainText("In force");
  await japan.getByRole("link", { name: "Change: Japan" }).click();
  await fill(form, "In force until", day(-1));
  await save(page);
  expect(await isFound()).toEqual([
    "No adequacy decision in force for Japan – Kyoto Letters KK › Adequacy decision of the European Commission.",
  ]);
  await open(page, "/reference");
  await expect(japan).toContainText("Ended");
  await expect(japan.getByRole("link", { name: /2019\/419/ })).toBeVisible();
});

test("a DPO ends a safeguard and adds another: each carries transfers on its days, and the trail says it in words", async ({
  asDpo: page,
  asAuditor,
  api,
}) => {
  const { id: partyId } = await arranged<{ id: string }>(api("dpo"), "/api/v1/parties", {
    legalName: "Mysore Letters Ltd",
    countryOfEstablishment: "IN",
  });
  const { id } = await arranged<{ id: string }>(
    api("dpo"),
    "/api/v1/activities",
    sending("T-IN", partyId, {
      countries: ["IN"],
      safeguards: [{ mechanismId: "code_of_conduct" }],
      tia: { doneAt: day(-30) },
    }),
  );
  const isFound = () => found(api("dpo"), "TRF-002", id);
  expect(await isFound()).toEqual([]);

  await open(page, "/reference");
  const code = page.getByRole("row", { name: /code of conduct/ });
  await expect(code).toContainText("since 25 May 2018");
  await expect(code.getByRole("link", { name: /Regulation \(EU\) 2016\/679/ })).toBeVisible();
  await code.getByRole("link", { name: /^Change/ }).click();
  const form = page.getByRole("main");
  await fill(form, "In force until", day(-1));
  await save(page);
  expect(await isFound()).toEqual([
    "Transfer to India without a safeguard in force (“Approved code of conduct with binding commitments” is not) – Mysore Letters Ltd.",
  ]);
  await open(page, "/reference");
  await expect(code).toContainText("Ended");
  await expect(code).toContainText("Changed here");
  await code.getByRole("link", { name: /^Change/ }).click();
  await fill(form, "In force until", "2026-01-31");
  await save(page);
  await open(page, "/reference");

  await page.getByRole("link", { name: "Add a safeguard" }).click();
  await expect(form.getByLabel(/^Vocabulary/)).toHaveValue("transfer_mechanisms");
  await write(form, "Name", "Clauses for importers", "Clauses pour importateurs");
  await form
    .getByLabel("Provision")
    .selectOption({ label: "Art. 46(2)(c): standard clauses of the Commission" });
  await fill(form, "In force from", day(1));
  await save(page);
  await open(page, "/reference");
  await expect(page.getByRole("row", { name: /Clauses for importers/ })).toContainText("Not yet");

  await open(asAuditor, "/reference");
  await expect(asAuditor.getByRole("row", { name: /Clauses for importers/ })).toBeVisible();
  await expect(
    asAuditor.getByRole("main").getByRole("link", { name: /^(Change|Add)/ }),
  ).toHaveCount(0);
  await open(asAuditor, "/audit");
  await expect(asAuditor.getByRole("main")).toContainText("created “Clauses for importers”");
  await expect(asAuditor.getByRole("main")).toContainText(
    /changed In force until of “Approved code of conduct.*to “31 January 2026”/,
  );
});

test("a DPO records a decision for an international organisation; data sent to it rest on that decision", async ({
  asDpo: page,
  api,
}) => {
  await open(page, "/reference");
  const office = page.getByRole("row", { name: /European Patent Organisation/ });
  await expect(office).toContainText("International organisation");
  await expect(office).toContainText("Implementing Decision (EU) 2025/1382");
  await expect(
    office.getByRole("link", { name: "Change: European Patent Organisation" }),
  ).toBeVisible();

  const { id: partyId } = await arranged<{ id: string }>(api("dpo"), "/api/v1/parties", {
    legalName: "Universal Postal Union",
    countryOfEstablishment: "CH",
  });
  const { id } = await arranged<{ id: string }>(
    api("dpo"),
    "/api/v1/activities",
    sending("T-UPU", partyId, {
      internationalOrganisation: "Universal Postal Union",
      safeguards: [{ mechanismId: "adequacy_decision" }],
    }),
  );
  const isFound = () => found(api("dpo"), "TRF-003", id);
  expect(await isFound()).toHaveLength(1);

  await page.getByRole("link", { name: "Add a decision" }).click();
  const form = page.getByRole("main");
  await write(form, "Name", "Universal Postal Union", "Union postale universelle");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(form).toContainText("A decision is about a country or about an international");
  await answer(form, "An international organisation, not a country", "Yes");
  await fill(form, "In force from", day(-1));
  await write(form, "Text it stands in", "Implementing Decision (EU) 2026/900");
  await save(page);
  expect(await isFound()).toEqual([]);
  await open(page, "/reference");
  await expect(page.getByRole("row", { name: /Universal Postal Union/ })).toContainText(
    "Implementing Decision (EU) 2026/900",
  );
});

test("an authority and a country are added where the law is kept; who only reads changes nothing", async ({
  asDpo,
  asAuditor,
}) => {
  await open(asDpo, "/reference");
  await asDpo.getByRole("link", { name: "Add an authority" }).click();
  const form = asDpo.getByRole("main");
  await expect(form.getByLabel(/^Vocabulary/)).toHaveValue("supervisory_authorities");
  await form.getByRole("textbox", { name: "Name, English" }).fill("Hessian Commissioner");
  await form.getByRole("textbox", { name: "Name, French" }).fill("Commissaire de la Hesse");
  await save(asDpo);
  await open(asDpo, "/reference");
  await expect(asDpo.getByText("Hessian Commissioner")).toBeVisible();

  await open(asAuditor, "/reference");
  await expect(asAuditor.getByText("Hessian Commissioner")).toBeVisible();
  const main = asAuditor.getByRole("main");
  await expect(main.getByRole("link", { name: /^(Change|Add)/ })).toHaveCount(0);
});
