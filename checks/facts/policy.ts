import { type Locale, locales, textIn } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import type { Claim, Policy, Tracker } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import type { Question } from "../question.ts";
import type { Breach } from "../rule.ts";
import { organisationsOf, shownIn } from "./shown.ts";

const isOf = (register: Register, policy: Policy, owners: readonly string[]) =>
  owners.length === 0 || organisationsOf(register, policy).some(({ id }) => owners.includes(id));

/** The trackers a policy tells of. */
export const trackersOf: Question<Policy, readonly Tracker[]> = (register) => (policy) =>
  register
    .current("trackers")
    .filter(({ organisationIds }) => isOf(register, policy, organisationIds));

/** The public statements a policy repeats. */
export const claimsOf: Question<Policy, readonly Claim[]> = (register) => (policy) =>
  register
    .current("claims")
    .filter(({ organisationId }) =>
      isOf(register, policy, organisationId === null ? [] : [organisationId]),
    );

/** Whether a policy states that there are no trackers. */
export const statesNoTrackers: Question<Policy, boolean> = (register) => (policy) =>
  claimsOf(register)(policy).some(({ type }) => type === "no_trackers");

/** The trackers of an organisation; without one, of all. */
export const trackersUnder: Question<string | null, readonly Tracker[]> =
  (register) => (organisationId) =>
    register
      .current("trackers")
      .filter(
        ({ organisationIds }) =>
          organisationId === null ||
          organisationIds.length === 0 ||
          organisationIds.includes(organisationId),
      );

/** The organisations a policy speaks for, by their ids. */
export const organisationIdsOf: Question<Policy, readonly string[]> = (register) => (policy) =>
  organisationsOf(register, policy).map(({ id }) => id);

/**
 * The grounds a policy tells of: those of the purposes it shows and, where a purpose has none, those that people are
 * told of where the data are collected.
 */
export const basesOf: Question<Policy, readonly string[]> = (register) => (policy) => {
  const shown = shownIn(register)(policy);
  const grounded = shown.flatMap(({ purposes }) =>
    purposes.flatMap(({ grounds }) => grounds.flatMap(({ basis }) => basis ?? [])),
  );
  const groundless = new Set(
    shown.flatMap(({ id, purposes }) =>
      purposes.some(({ grounds }) => grounds.length === 0) ? [id] : [],
    ),
  );
  const told = register
    .current("collection-points")
    .filter(({ activityIds }) => activityIds.some((id) => groundless.has(id)))
    .flatMap(({ shownBases }) => shownBases);
  return [...new Set([...grounded, ...told])];
};

/** The passages of a policy that match, as breaches. */
export function passagesMatching(policy: Policy, pattern: RegExp): readonly Breach[] {
  return policy.passages.flatMap(({ text }, index) => {
    const languages = locales.filter((locale) => pattern.test(textIn(text, locale) ?? ""));
    return languages.length === 0 ? [] : [{ at: ["passages", index, "text"], languages }];
  });
}

/**
 * In which languages a policy can say where to complain: under the name of an authority, or of any where none is
 * recorded. An authority of the organisation's own words needs its phrase.
 */
export const isComplaintSaid: Question<Policy, Readonly<Record<Locale, boolean>>> =
  (register) => (policy) => {
    const named = organisationsOf(register, policy).flatMap(
      ({ leadSupervisoryAuthorityId }) => leadSupervisoryAuthorityId ?? [],
    );
    const isSaid = (id: string, locale: Locale) =>
      builtInTerm(["supervisory_authorities"], id) !== undefined ||
      textIn(register.find("terms", id)?.phrase, locale) !== undefined;
    return Object.fromEntries(
      locales.map((locale) => [
        locale,
        named.length === 0 || named.some((id) => isSaid(id, locale)),
      ]),
    ) as Readonly<Record<Locale, boolean>>;
  };
