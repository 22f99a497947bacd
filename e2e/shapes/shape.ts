import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { arranged } from "../fixtures.ts";
import { save } from "../form.ts";
import { open } from "../screen.ts";

/** Any record, as the API gives it. */
type AnyRecord = { readonly id: string; readonly [field: string]: unknown };

let made = 0;

/** A word no two records of a run share. */
export const unique = (): string => `${process.pid.toString(36)}-${(made += 1)}`;

/** A text in both languages, as the API takes it. */
export const text = (en: string, fr = en) => ({
  en: { text: en, changedAt: null },
  fr: { text: fr, changedAt: null },
});

/** An approved public activity in which nothing is said yet, for a person to fill in. */
export async function emptyActivity(
  dpo: APIRequestContext,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<AnyRecord> {
  const reference = `S-${unique()}`;
  return arranged(dpo, "/api/v1/activities", {
    reference,
    name: text(`Activity ${reference}`),
    organisationIds: ["ogo-security"],
    ourRole: "controller",
    state: "approved",
    visibility: "public",
    ...fields,
  });
}

/** What people need to be there before they record a shape; returns its id. */
export async function there(
  dpo: APIRequestContext,
  collection: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<string> {
  return (await arranged<AnyRecord>(dpo, `/api/v1/${collection}`, fields)).id;
}

/** The record as the API has it now. */
export async function recordNow(dpo: APIRequestContext, id: string): Promise<AnyRecord> {
  return (await (await dpo.get(`/api/v1/activities/${id}`, { maxRetries: 2 })).json()) as AnyRecord;
}

const kept = new Set(["version", "updatedAt", "updatedBy"]);

/** A record without what every saving changes. */
function contentOf(record: AnyRecord): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !kept.has(name)));
}

/** Opens the form of an activity. */
export async function openForm(page: Page, id: string): Promise<void> {
  await open(page, `/register/activities/${id}/edit`);
}

/**
 * Saves the form, opens it again and saves what it then shows: nothing changes. The exported document holds the
 * same record, which is returned.
 */
export async function keptWhole(
  page: Page,
  dpo: APIRequestContext,
  id: string,
): Promise<AnyRecord> {
  await save(page);
  const saved = await recordNow(dpo, id);
  await openForm(page, id);
  await save(page);
  expect(contentOf(await recordNow(dpo, id))).toEqual(contentOf(saved));
  const document = (await (await dpo.get("/api/v1/register", { maxRetries: 2 })).json()) as {
    readonly activities: readonly AnyRecord[];
  };
  const exported = document.activities.find((activity) => activity.id === id);
  expect(contentOf(saved)).toMatchObject(contentOf(exported ?? { id: "" }));
  return saved;
}

/** Expects that a policy of these activities says each of these texts, in the preview that people see. */
export async function readInPolicy(
  page: Page,
  dpo: APIRequestContext,
  ids: readonly string[],
  texts: readonly (string | RegExp)[],
): Promise<void> {
  const slug = `shape-${unique()}`;
  await arranged(dpo, "/api/v1/policies", {
    slug,
    title: text(`Policy ${slug}`),
    organisationIds: ["ogo-security"],
    activityIds: ids,
    languages: ["en"],
  });
  await open(page, `/policies/${slug}`);
  const policy = page.getByRole("main");
  for (const said of texts) {
    await expect(policy).toContainText(said);
  }
}
