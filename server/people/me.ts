import { type Action, actions, can } from "#access/roles.ts";
import type { Person } from "./person.ts";

/** What somebody is told about themselves; `may` lists what their roles allow without looking at a record. */
export type Me = Pick<Person, "id" | "name" | "email" | "roles" | "locale"> & {
  readonly may: readonly Action[];
};

/** A person as the answer to "who am I, what may I do?". */
export function me(person: Person): Me {
  const { id, name, email, roles, locale } = person;
  const all = Object.keys(actions) as Action[];
  return { id, name, email, roles, locale, may: all.filter((action) => can(person, action)) };
}
