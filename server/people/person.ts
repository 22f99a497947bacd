import type { Actor, Role } from "#access/roles.ts";
import { isRole } from "#access/roles.ts";
import type { Database } from "#db/database.ts";
import { isLocale, type Locale } from "#register/locale.ts";

/** Somebody who may sign in, without anything secret. */
export type Person = {
  readonly id: string;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly roles: readonly Role[];
  /** The language they chose; null to follow the browser. */
  readonly locale: Locale | null;
  /** Since when they may no longer sign in, ISO 8601 UTC. */
  readonly disabledAt: string | null;
  readonly createdAt: string;
};

type PersonRow = Database["tables"]["person"]["$inferSelect"];

/** A person from their row. */
export function personFrom(row: PersonRow): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    roles: row.roles.filter(isRole),
    locale: row.locale !== null && isLocale(row.locale) ? row.locale : null,
    disabledAt: row.disabledAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

/** The person as somebody who acts. */
export function actorOf({ id, email, roles }: Person): Actor {
  return { id, email, roles, isOperator: false };
}
