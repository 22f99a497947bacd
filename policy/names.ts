import type {
  Activity,
  DataUse,
  Involvement,
  Law,
  Organisation,
  Purpose,
} from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import type { Cited } from "./cited.ts";
import type { Reading } from "./compilation.ts";
import type { TemplateId } from "./language/language.ts";
import { listed, sayable } from "./lists.ts";
import { hasText, inSentence, labelInSentence, nameOf, textOf, titleOf } from "./reading.ts";
import { note } from "./say.ts";
import {
  alsoFrom,
  isSaid,
  linked,
  type Place,
  plain,
  type Said,
  said,
  unsaid,
  type Words,
} from "./words.ts";

/** What lists of names are needed for, so that a missing name can be reported. */
export type For = { readonly template: TemplateId; readonly subject: string };

/** A data item by its label or, where it has none in this language (which is noted), by its category. */
export function itemOf(c: Reading, id: Cited<string | null>, use: For): Words {
  const item = c.citations.find("data-items", id.value);
  if (item === undefined) return unsaid(id);
  const label = item.get("label");
  const name = inSentence(c, label);
  if (isSaid(name)) return alsoFrom(name, id);
  note(c, use.template, use.subject, label);
  const category = item.get("categoryId");
  const known = builtInTerm(["data_categories"], category.value ?? "");
  const own = c.citations.find("terms", category.value);
  if (known !== undefined) return said(labelInSentence(c, known), [id, category]);
  return own === undefined ? unsaid(label) : alsoFrom(textOf(c, own.get("label")), id);
}

/** The data items of some data uses, in a list. */
export function itemsOf(
  c: Reading,
  uses: readonly Cited<DataUse>[],
  place: Place,
  use: For,
): Words {
  const items = uses.map((one) => itemOf(c, one.get("dataItemId"), use));
  return listed(c, sayable(c, use.template, use.subject, items), place);
}

/** The data uses with those ids, in the order of the activity. */
export function usesWithIds(
  activity: Cited<Activity>,
  ids: readonly string[],
): readonly Cited<DataUse>[] {
  if (ids.length === 0) return [];
  return activity.eachOf("dataUses").filter((use) => ids.includes(use.value.id));
}

/** The data an activity uses for a purpose; what merely turns up is not among them. */
export function usesFor(
  activity: Cited<Activity>,
  purpose: Cited<Purpose>,
): readonly Cited<DataUse>[] {
  return activity.eachOf("dataUses").filter((use) => isUsedFor(use.value, purpose.value));
}

/** Whether data are used for a purpose; what merely turns up is used for none. */
export function isUsedFor(use: DataUse, purpose: Purpose): boolean {
  return use.incidental !== true && serves(use, purpose);
}

/** Whether a part of an activity serves a purpose of it: what names none serves all. */
export function serves(
  { purposeIds }: { readonly purposeIds: readonly string[] },
  { id }: Purpose,
): boolean {
  return purposeIds.length === 0 || purposeIds.includes(id);
}

/** The name a party is known by. */
export function partyOf(c: Reading, id: Cited<string | null>): Words {
  const party = c.citations.find("parties", id.value);
  if (party === undefined) return unsaid(id);
  const name = party.get(party.value.publicName === null ? "legalName" : "publicName");
  return alsoFrom(nameOf(name), id);
}

/** Whoever takes part in an activity, by name or, where it is to be shown so, by category only. */
export function involved(c: Reading, involvement: Cited<Involvement>): Words {
  if (involvement.value.publicDisplay === "category") {
    return alsoFrom(textOf(c, involvement.get("category")), involvement.get("publicDisplay"));
  }
  if (involvement.value.partyId !== null) return partyOf(c, involvement.get("partyId"));
  const department = involvement.get("department");
  return hasText(c, department) ? textOf(c, department) : textOf(c, involvement.get("category"));
}

/** The name of an organisation of ours in running text: its first trade name or its legal name. */
export function organisationOf(organisation: Cited<Organisation>): Words {
  const trade = organisation.eachOf("tradeNames").at(0);
  return trade === undefined ? nameOf(organisation.get("legalName")) : nameOf(trade);
}

/** Names of purposes in a list. */
export function purposesNamed(
  c: Reading,
  purposes: readonly Cited<Purpose>[],
  place: Place,
  use: For,
): Words {
  const names = purposes.map((purpose) => textOf(c, purpose.get("name")));
  return listed(c, sayable(c, use.template, use.subject, names), place, "names");
}

/** Laws with their articles, each leading to its text where the address is known. */
export function lawsOf(
  c: Reading,
  laws: readonly Cited<Pick<Law, "text" | "articles" | "url">>[],
  place: Place,
): Words {
  if (laws.length === 0) return unsaid(place);
  const named = laws.flatMap((law) => {
    const name = titleOf(c, law.get("text"));
    return isSaid(name) ? [{ law, name, text: plain(name) }] : [];
  });
  // Numbered paragraphs stay apart: “art. 21, 3, 12” could be read as three articles.
  const alike = Map.groupBy(named, ({ law: { value }, text }) =>
    JSON.stringify([text, value.url, /^[^()]+$/.test(value.articles ?? "") || value.articles]),
  );
  return listed(
    c,
    [...alike.values()].map((same) => lawOf(c, same)),
    place,
  );
}

type NamedLaw = {
  readonly law: Cited<Pick<Law, "text" | "articles" | "url">>;
  readonly name: Said;
  readonly text: string;
};

/** A law named once with all articles that are cited of it. */
function lawOf(c: Reading, same: readonly NamedLaw[]): Said {
  const articles = same.flatMap(({ law }) => law.value.articles?.split(/, (?=\S)/) ?? []);
  const [{ law, text } = { law: undefined, text: "" }] = same;
  const cited = c.language.law(
    text,
    articles.length === 0 ? null : [...new Set(articles)].join(", "),
  );
  const places = same.map((one) => [one.name.places, one.law.get("articles")]);
  const url = law?.value.url ?? null;
  return url === null
    ? said(cited, places)
    : linked(cited, url, [places, same.map((one) => one.law.get("url"))]);
}
