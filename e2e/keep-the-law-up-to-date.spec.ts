import { expect } from "@playwright/test";
import { arranged, test } from "./fixtures.ts";
import { fill, save } from "./form.ts";
import { open } from "./screen.ts";

const day = (shift: number) =>
  new Date(Date.now() + shift * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
const text = (en: string) => ({ en: { text: en, changedAt: null } });

test("a DPO ends an adequacy decision on a day: transfers that rest on it are found from then on, not before", async ({
  asDpo: page,
  api,
}) => {
  const { id: partyId } = await arranged<{ id: string }>(api("dpo"), "/api/v1/parties", {
    legalName: "Kyoto Letters KK",
    countryOfEstablishment: "JP",
  });
  const { id } = await arranged<{ id: string }>(api("dpo"), "/api/v1/activities", {
    reference: "T-JP",
    name: text("Letters from Kyoto"),
    organisationIds: ["ogo-security"],
    ourRole: "controller",
    state: "approved",
    involvements: [
      {
        partyId,
        roleId: "independent_controller",
        transfers: [
          {
            state: "transfer",
            countries: ["JP"],
            safeguards: [
              {
                mechanismId: "adequacy_decision",
                adequacyDecisionId: "adq_jp",
                scopeConfirmed: true,
              },
            ],
          },
        ],
      },
    ],
  });
  const isFound = async () => {
    const answer = await api("dpo").get(`/api/v1/findings?rule=TRF-003&id=${id}`);
    const { items } = (await answer.json()) as { items: readonly { message: string }[] };
    return items.map(({ message }) => message);
  };
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
  await expect(japan.getByRole("link", { name: /eur-lex/ })).toBeVisible();
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
