import { type Locale, locales, type LocalisedText } from "#register/locale.ts";
import { invalid } from "../refusal.ts";

type Check = (value: unknown) => boolean;

const text =
  (longest: number): Check =>
  (value) =>
    value === null || (typeof value === "string" && value.length <= longest);

const isLocalised: Check = (value) =>
  value === null ||
  (typeof value === "object" &&
    Object.entries(value as object).every(
      ([locale, one]: [string, { text?: unknown } | null]) =>
        locales.some((known) => known === locale) &&
        typeof one?.text === "string" &&
        one.text.length <= 4000,
    ));

const fields = {
  effectiveAt: text(40),
  reason: text(4000),
  changeSummary: isLocalised,
  errorsReason: text(4000),
} as const satisfies Record<string, Check>;

export type PublicationField = keyof typeof fields;

/** What a publication, a proposal or a withdrawal can be given. */
export type PublicationInput = {
  readonly effectiveAt?: string | null;
  readonly reason?: string | null;
  readonly changeSummary?: LocalisedText | null;
  readonly errorsReason?: string | null;
};

const kinds: Readonly<Record<PublicationField, { readonly en: string; readonly fr: string }>> = {
  effectiveAt: { en: "a date", fr: "date" },
  reason: { en: "text of at most 4,000 characters", fr: "texte de 4 000 caractères au plus" },
  changeSummary: { en: "texts per language", fr: "textes par langue" },
  errorsReason: { en: "text of at most 4,000 characters", fr: "texte de 4 000 caractères au plus" },
};

/** Reads what was sent, only these fields and nothing else; nothing at all is an empty request. @throws Refusal invalid */
export function publicationInput(
  input: unknown,
  allowed: readonly PublicationField[],
  locale: Locale,
): PublicationInput {
  const given = typeof input === "object" && input !== null ? (input as object) : {};
  const wrong = Object.entries(given).filter(
    ([name, value]) =>
      !allowed.some((one) => one === name) || !fields[name as PublicationField](value),
  );
  if (wrong.length === 0) return given;
  const list = allowed.map((name) => `${name} (${kinds[name][locale]})`).join(", ");
  const detail = {
    en: `Only these can be given here: ${list}.`,
    fr: `Seuls sont possibles ici : ${list}.`,
  };
  throw invalid(
    wrong.map(([name]) => ({ pointer: `/${name}`, detail: detail[locale], code: "publication" })),
  );
}
