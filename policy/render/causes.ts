import type { Locale } from "#register/locale.ts";
import { withDirectionsClosed } from "../directions.ts";
import type { PageTextId } from "../language/language.ts";
import { languages } from "../language/languages.ts";
import { say } from "./texts.ts";

/** Why a sentence changed, in words that may be public: a record and field by their labels, a role and never a name. */
export type Cause =
  | {
      readonly kind: "record";
      /** The kind of record, and its name where the document itself says it. */
      readonly record: string;
      /** The labels on the way to the field; null for the record as a whole. */
      readonly field: string | null;
      readonly action: string;
      readonly role: string;
      /** Instant, ISO 8601. */
      readonly at: string;
    }
  | {
      readonly kind: "withdrawal";
      readonly version: number;
      readonly role: string;
      readonly at: string;
    }
  | { readonly kind: "wording" };

/** Instant to the minute: “4 March 2026 at 14:05”. */
function moment(instant: string, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(languages[locale].region, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  }).format(new Date(instant));
}

const roleOrder = ["operator", "dpo", "editor", "contributor", "admin", "auditor"] as const;

/** The role in words of somebody who held these (joined by commas in the trail). */
function roleInWords(roles: string, locale: Locale): string {
  const held = roles.split(",");
  const first = roleOrder.find((role) => held.includes(role)) ?? "operator";
  return say(`role.${first}`, locale);
}

const told: Readonly<Record<string, PageTextId>> = {
  create: "cause.create",
  archive: "cause.archive",
  restore: "cause.restore",
  import: "cause.import",
  approve: "cause.approve",
};

/** The cause as one line in the reader's language. */
export function causeInWords(cause: Cause, locale: Locale, timeZone: string): string {
  if (cause.kind === "wording") return say("cause.wording", locale);
  const who = { role: roleInWords(cause.role, locale), when: moment(cause.at, locale, timeZone) };
  if (cause.kind === "withdrawal")
    return say("cause.withdraw", locale, { n: cause.version, ...who });
  const place = cause.field === null ? cause.record : `${cause.record} › ${cause.field}`;
  const { colon } = languages[locale];
  return `${withDirectionsClosed(place)}${colon}${say(told[cause.action] ?? "cause.update", locale, who)}`;
}
