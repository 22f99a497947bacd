import * as z from "zod";
import { isRole, type Role, roles } from "#access/roles.ts";
import { isInstant } from "#register/formats.ts";
import { isLocale, type Locale } from "#register/locale.ts";
import { isBlank, plainText, raise } from "#register/text-schema.ts";
import { problemsOf } from "#register/zod-problems.ts";
import { invalid } from "../refusal.ts";

const longestName = 200;

/** The name of a person or a token, without spaces around it. */
export const nameInput = plainText(longestName)
  .check((payload) => {
    if (isBlank(payload.value)) raise(payload, "required");
  })
  .transform((name) => name.trim());

/** An e-mail address, brought into the one form in which it is kept: lower case. */
export const emailInput = z
  .string()
  .transform((email) => email.trim().toLowerCase())
  .pipe(plainText(254, "email"))
  .check((payload) => {
    if (payload.value === "") raise(payload, "required");
  });

/** What somebody typed as a password; `passwordProblem` judges new ones. */
export const passwordInput = z.string();

/** One or more roles, each once. */
export const rolesInput = z
  .array(
    z.string().check((payload) => {
      const { value } = payload;
      if (!isRole(value)) raise(payload, "option", { value, options: roles.join(", ") });
    }),
  )
  .check((payload) => {
    if (payload.value.length === 0) raise(payload, "required");
  })
  .transform((names): readonly Role[] => roles.filter((role) => names.includes(role)));

/** A language of the interface, or null to follow the browser. */
export const localeInput = z
  .string()
  .nullable()
  .check((payload) => {
    const { value } = payload;
    if (value !== null && !isLocale(value)) raise(payload, "option", { value, options: "en, fr" });
  })
  .transform((value) => (value !== null && isLocale(value) ? value : null));

/** One of some words. */
export function wordInput<const W extends string>(words: readonly W[]) {
  return z
    .string()
    .check((payload) => {
      const { value } = payload;
      if (!words.some((word) => word === value))
        raise(payload, "option", { value, options: words.join(", ") });
    })
    .transform((value) => value as W);
}

/** An instant in UTC, or null. */
export const instantInput = z
  .string()
  .nullable()
  .check((payload) => {
    if (payload.value !== null && !isInstant(payload.value)) raise(payload, "instant");
  });

/** What was sent, as the schema has it; nothing else may be sent. @throws Refusal invalid with every problem */
export function readInput<S extends z.ZodRawShape>(
  shape: S,
  input: unknown,
  locale: Locale,
): z.output<z.ZodObject<S>> {
  const result = z.strictObject(shape).safeParse(input);
  if (!result.success) throw invalid(problemsOf(result.error.issues, locale));
  return result.data;
}
