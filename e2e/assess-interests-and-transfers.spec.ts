import { type APIRequestContext, expect, type Locator } from "@playwright/test";
import { violations } from "./axe.ts";
import { arranged, test } from "./fixtures.ts";
import { save } from "./form.ts";
import { open } from "./screen.ts";

const text = (en: string) => ({ en: { text: en, changedAt: null } });

/** An activity that rests on an interest nobody weighed and sends data to India by clauses nobody assessed. */
async function unassessed(api: APIRequestContext, reference: string): Promise<string> {
  const { id: partyId } = await arranged<{ id: string }>(api, "/api/v1/parties", {
    legalName: `Madras Answers ${reference}`,
    countryOfEstablishment: "IN",
  });
  const { id } = await arranged<{ id: string }>(api, "/api/v1/activities", {
    reference,
    name: text(`Answering letters ${reference}`),
    organisationIds: ["ogo-security"],
    ourRole: "controller",
    state: "approved",
    purposes: [
      {
        name: text("answering letters"),
        grounds: [{ basis: "legitimate_interests", interest: text("keeping in touch") }],
      },
    ],
    involvements: [
      {
        partyId,
        roleId: "processor",
        transfers: [
          {
            state: "transfer",
            countries: ["IN"],
            safeguards: [{ mechanismId: "scc_eu_m2", countries: ["IN"] }],
          },
        ],
      },
    ],
  });
  return id;
}

const found = (api: APIRequestContext, id: string) => async (rule: string) => {
  const answer = await api.get(`/api/v1/findings?rule=${rule}&id=${id}`);
  return ((await answer.json()) as { total: number }).total;
};

/** Answers a question in words and goes on. */
async function say(dialog: Locator, words: string, next: string): Promise<void> {
  await dialog.getByRole("textbox").fill(words);
  await dialog.getByRole("button", { name: next }).click();
}

test("a DPO weighs a legitimate interest step by step, and the rules read the outcome", async ({
  asDpo: page,
  api,
}) => {
  const id = await unassessed(api("dpo"), "T-LIA");
  const rule = found(api("dpo"), id);
  expect(await rule("LB-111")).toBe(1);

  await open(page, `/register/activities/${id}/edit?at=/purposes/0/grounds/0/lia`);
  await page.getByRole("button", { name: "Step by step Legitimate-interest assessment" }).click();
  const dialog = page.getByRole("dialog", { name: "Does the interest prevail?" });
  await expect(dialog.getByText("Question 1 of 6")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await say(dialog, "Answering who writes to us.", "Next");
  await say(dialog, "Without the address no answer arrives.", "Next");
  await dialog.getByRole("radio", { name: "No", exact: true }).check();
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("radio", { name: "Yes" }).check();
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("combobox").selectOption("Low");
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("button", { name: "Next" }).click();
  await expect(dialog.getByRole("heading", { name: "The interest prevails." })).toBeFocused();
  await expect(dialog.getByText("People can expect it and the impact is low.")).toBeVisible();
  await dialog.getByRole("button", { name: "Record this outcome" }).click();
  await save(page);
  expect(await rule("LB-111")).toBe(0);
});

test("somebody assesses a transfer step by step in French; what protects too little is found", async ({
  asDpo: page,
  api,
}) => {
  const id = await unassessed(api("dpo"), "T-TIA");
  const rule = found(api("dpo"), id);
  expect(await rule("TRF-010")).toBe(1);

  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitemradio", { name: "Français" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Vue d’ensemble" })).toBeVisible();
  await open(page, `/register/activities/${id}/edit?at=/involvements/0/transfers/0/tia`);
  await page
    .getByRole("button", { name: /^Pas à pas Analyse d.impact du transfert/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: "Les données y restent-elles protégées ?" });
  await expect(dialog.getByText("Question 1 sur 4")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await say(dialog, "Des adresses, en clair.", "Suivant");
  await say(dialog, "Un accès large des autorités.", "Suivant");
  await dialog.getByRole("combobox").selectOption("Oui");
  await dialog.getByRole("button", { name: "Suivant" }).click();
  await dialog.getByRole("button", { name: "Suivant" }).click();
  await expect(dialog.getByRole("heading", { name: "Le transfert est impossible." })).toBeFocused();
  await dialog.getByRole("button", { name: "Précédent" }).click();
  await say(dialog, "Un chiffrement dont nous seuls tenons la clé.", "Suivant");
  await expect(
    dialog.getByRole("heading", { name: "Le transfert exige des mesures supplémentaires." }),
  ).toBeFocused();
  await dialog.getByRole("button", { name: "Consigner cette conclusion" }).click();
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByRole("main").getByRole("link", { name: "Modifier" })).toBeVisible();
  expect(await rule("TRF-010")).toBe(0);
  expect(await rule("TRF-011")).toBe(1);

  await page.getByRole("button", { name: /^Compte de/ }).click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await expect(page.getByRole("main").getByRole("link", { name: "Edit" })).toBeVisible();
});
