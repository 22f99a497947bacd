import type { Field, Fields, TextFormat } from "../field.ts";
import { longestText, shortTexts, texts } from "./texts.ts";
import { collections, entityOf } from "../registry.ts";
import type { RegisterRecords } from "../register.ts";
import { builtInTerms } from "../vocabulary.ts";

type Values = Readonly<Record<string, unknown>>;

const formatted: Readonly<Record<TextFormat, string>> = {
  email: "données.perso+rgpd@exemple.example",
  url: "https://example.org/confidentialité?lang=fr&v=2#droits",
  slug: "every-field",
  siren: "732 829 320",
  siret: "73282932000074",
  vat: "FR 44 732 829 320",
  timezone: "Europe/Paris",
  currency: "EUR",
  colour: "#1f4e79",
  image:
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==",
  "country-language": "fr-BE",
};

/** The id of the one filled record or part of a kind. */
export const filledId = (target: string) =>
  `filled-${target.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** One record of every collection in which every field says something, and all references are right. */
export function filledRecords(at: string): RegisterRecords {
  let turn = 0;
  const next = <T>(list: readonly T[]): T => list[turn++ % list.length] as T;

  function textOf(max: number, format?: TextFormat): string {
    if (format !== undefined) return formatted[format];
    return max < longestText ? [...next(shortTexts)].slice(0, max).join("") : next(texts);
  }

  function valueOf(field: Field): unknown {
    switch (field.kind) {
      case "text":
        return textOf(field.max, field.format);
      case "localised":
        return {
          en: { text: textOf(field.max), changedAt: at },
          fr: { text: textOf(field.max), changedAt: null },
        };
      case "number":
        return field.whole ? (field.min ?? 0) + 7 : 37_000.5;
      case "boolean":
        return next([true, false]);
      case "date":
        return next(["2024-02-29", "2025-12-31"]);
      case "choice":
        return next(field.options).id;
      case "choices":
        return field.options.map((option) => option.id);
      case "term":
        return next(builtInTerms(next(field.vocabularies))).id;
      case "terms":
        return field.vocabularies
          .flatMap((name) => builtInTerms(name).slice(0, 2))
          .map(({ id }) => id);
      case "country":
        return next(["FR", "GB", "US"]);
      case "countries":
        return ["US", "IN", "JP"];
      case "ref":
        return filledId(field.to);
      case "refs":
        return [filledId(field.to)];
      case "texts":
        return [textOf(field.max, field.format)];
      case "group":
        return fill(field.fields);
      case "rows":
        return [fill(field.fields)];
      case "parts":
        return [{ id: filledId(field.part), ...fill(field.fields) }];
    }
  }

  const fill = (fields: Fields): Values =>
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(field)]));

  return Object.fromEntries(
    collections.map((collection) => {
      const { name, fields } = entityOf(collection);
      const kept = { version: 1, createdAt: at, updatedAt: at, updatedBy: "system" };
      return [collection, [{ id: filledId(name), ...kept, archivedAt: null, ...fill(fields) }]];
    }),
  ) as unknown as RegisterRecords;
}
