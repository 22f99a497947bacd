import { isRole } from "#access/roles.ts";
import { locales } from "#register/locale.ts";
import { type Collection, collections, entityOf, isCollection } from "#register/registry.ts";
import type { Said } from "#reports/layouts/said.ts";
import type { trailEn } from "./en.ts";
import { filled, type Filling, type Part, text } from "./part.ts";
import type { Body, Told, TrailNames } from "./sentence.ts";

type Written = Told & { readonly body: Body };

/** The collection of a kind of record; undefined for what else the trail is about. */
export const collectionNamed = (entity: string | null): Collection | undefined =>
  collections.find((name) => entityOf(name).name === entity);

/** What stands in the places of the patterns of an entry's action. */
export function fillingOf(
  told: Written,
  names: TrailNames,
  said: Said,
  own: typeof trailEn,
): Filling {
  const { action, body, entity, recordId } = told;
  const after = body.after ?? body.before ?? {};
  const value = (name: string) => String(after[name] ?? "");
  const quoted = (words: string): Part => ({ kind: "what", text: own.quoted(words) });
  const person = (id: string | null): Part => ({
    kind: "what",
    text: (id === null ? undefined : names.person(id)) ?? own.unknown,
  });
  switch (entity) {
    case "person":
      return {
        person: body.after?.["name"] === undefined ? person(recordId) : text(value("name")),
        roles: text(valueInWords("roles", after["roles"], said, own)),
        cause: filled(own.causes[body.reason ?? ""] ?? own.unknown, { person: person(recordId) }),
      };
    case "apiToken":
      return {
        token: quoted(names.token(recordId ?? "") ?? value("name")),
        person: person(typeof after["personId"] === "string" ? after["personId"] : null),
      };
    case "policyVersion":
    case "policyProposal":
      return {
        policy: policyPart(value("policyId"), value("slug"), said, own),
        number: text(value("number")),
        withdrawn: text(value("withdraws")),
      };
    case "view":
      return { view: quoted(value("name")) };
    case "audit":
      return { entry: text(recordId ?? "") };
    case "trail-key":
      return { key: text(recordId ?? "") };
    case "waiver":
      return { ...waiverFilling(after, said, own), record: recordPart(told, said, own) };
    default:
      if (action === "export") return { taken: taken(told, said, own) };
      if (action === "refused") return { attempt: attempt(after, own) };
      return { record: recordPart(told, said, own) };
  }
}

/** What a record was called when the entry was written, and what kind of record it is. */
function recordPart({ body, entity, recordId }: Written, said: Said, own: typeof trailEn): Part {
  const collection = collectionNamed(entity);
  if (collection === undefined || recordId === null) return text(entity ?? "");
  const title = said.context.titles.record(collection, { ...body.before, ...body.after });
  const kind = entityOf(collection).label[said.locale].toLowerCase();
  return {
    kind: "record",
    text: `${own.quoted(title === "" ? recordId : title)} (${kind})`,
    collection,
    recordId,
  };
}

function waiverFilling(
  after: Readonly<Record<string, unknown>>,
  said: Said,
  own: typeof trailEn,
): Filling {
  const [collection = "", recordId = ""] = String(after["record"]).split("/");
  const found = isCollection(collection) ? said.register.find(collection, recordId) : undefined;
  const about: Part =
    isCollection(collection) && found !== undefined
      ? {
          kind: "record",
          text: own.quoted(said.context.titles.record(collection, found)),
          collection,
          recordId,
        }
      : text(recordId);
  return {
    about,
    rule: { kind: "what", text: String(after["rule"]) },
    until: text(said.context.format.date(String(after["until"]))),
  };
}

function policyPart(id: string, slug: string, said: Said, own: typeof trailEn): Part {
  const policy = said.register.find("policies", id);
  const title = policy === undefined ? slug : said.context.titles.record("policies", policy);
  return { kind: "what", text: own.quoted(title) };
}

function taken({ body }: Written, said: Said, own: typeof trailEn): readonly Part[] {
  const { asOf, collection, format, rows } = body.after ?? {};
  const { exported } = own;
  if (typeof collection === "string" && isCollection(collection)) {
    return filled(exported.list, {
      list: { kind: "what", text: own.quoted(entityOf(collection).plural[said.locale]) },
      rows: text(exported.rows(Number(rows))),
    });
  }
  const name = String(format);
  const formatPart: Part = { kind: "what", text: exported.formats[name] ?? name };
  return typeof asOf === "string"
    ? filled(exported.past, {
        instant: text(said.context.format.instant(asOf)),
        format: formatPart,
      })
    : filled(exported.register, { format: formatPart });
}

function attempt(after: Readonly<Record<string, unknown>>, own: typeof trailEn): readonly Part[] {
  const path: Part = { kind: "what", text: String(after["path"]) };
  return filled(own.attempts[String(after["method"])] ?? "{path}", { path });
}

/** A value of a person, a view or the settings in words. */
export function valueInWords(
  name: string,
  value: unknown,
  { context }: Said,
  own: typeof trailEn,
): string {
  if (value === null || value === undefined) return own.nothing;
  if (typeof value === "boolean") return value ? own.yes : own.no;
  if (Array.isArray(value)) {
    return value
      .map((one) => (isRole(String(one)) ? own.roles[one as never] : String(one)))
      .join(", ");
  }
  const language = locales.find((locale) => name === "locale" && locale === value);
  if (language !== undefined) return own.languages[language];
  return name === "disabledAt" ? context.format.instant(String(value)) : String(value);
}
