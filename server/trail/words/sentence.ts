import { operator, isRole } from "#access/roles.ts";
import { trailActions, type TrailAction } from "#access/trail-actions.ts";
import type { Locale } from "#register/locale.ts";
import { trailEn } from "./en.ts";
import { trailFr } from "./fr.ts";
import { fillingOf } from "./filling.ts";
import { type Clause, changeClause } from "./clauses.ts";
import { filled, type Part, text } from "./part.ts";
import type { Said } from "#reports/layouts/said.ts";

/** What a payload holds, as far as its sentence looks at it. */
export type Body = {
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
};

/** An entry as its sentence is made from it. */
export type Told = {
  readonly actor: string;
  /** The roles the actor held, joined by a comma. */
  readonly role: string;
  readonly action: TrailAction;
  readonly entity: string | null;
  readonly recordId: string | null;
  /** What it recorded; null where that was erased. */
  readonly body: Body | null;
};

/** What ids of people and tokens are called; undefined where nobody knows any more. */
export type TrailNames = {
  readonly person: (id: string) => string | undefined;
  readonly token: (id: string) => string | undefined;
};

const words: Record<Locale, typeof trailEn> = { en: trailEn, fr: trailFr };

/** The words of the trail in a language. */
export const trailWords = (locale: Locale): typeof trailEn => words[locale];

/**
 * What an entry of the trail says, as a sentence in parts: who did what to which record, from what to what, and why.
 * Made from what was stored then and the declarations of the fields; records that a value refers to are called what
 * they are called now. Pure.
 */
export function sentenceOf(told: Told, names: TrailNames, said: Said): readonly Part[] {
  const own = trailWords(said.locale);
  const who = whoOf(told, names, own);
  const { action, body } = told;
  if (body === null) {
    return filled(own.erased, { who, action: text(trailActions[action][said.locale]) });
  }
  const filling = fillingOf({ ...told, body }, names, said, own);
  const clause: Clause = changeClause({ ...told, body }, said, own);
  const isWaiver = action === "create" && told.entity === "waiver";
  const pattern = clause.pattern ?? (isWaiver ? own.waived : own.actions[action]);
  const reason = reasonOf({ ...told, body });
  return [
    ...who,
    text(" "),
    ...filled(pattern, { ...filling, ...clause.filling }),
    ...clause.further,
    ...(reason === null
      ? []
      : filled(own.because, { reason: { kind: "reason", text: own.quoted(reason) } })),
    text("."),
  ];
}

/** Why somebody was refused at sign-in is a code and stands in the sentence itself. */
function reasonOf({ action, body, entity }: Told & { readonly body: Body }): string | null {
  if (action === "sign-in.refused") return null;
  const given = entity === "waiver" ? body.after?.["reason"] : body.reason;
  return typeof given === "string" && given.trim() !== "" ? given : null;
}

function whoOf(told: Told, names: TrailNames, own: typeof trailEn): readonly Part[] {
  const { actor, role } = told;
  if (actor === operator.id) return [{ kind: "who", text: own.operator }];
  if (actor === "anonymous") return [{ kind: "who", text: own.anonymous }];
  const name: Part = { kind: "who", text: names.person(actor) ?? own.unknown };
  const held = role.split(",").filter(isRole);
  const [only] = held;
  if (only === undefined) return [name];
  if (held.length === 1) return filled(own.who.one, { name, role: text(own.roles[only]) });
  const roles = text(held.map((one) => own.roles[one]).join(", "));
  return filled(own.who.several, { name, roles });
}
