import { date, group, text } from "../field.ts";

const internal = { visibility: "internal" } as const;

/** A "none" that somebody states, with who and when: an empty field would only mean that nobody answered. */
export const statement = (en: string, fr: string, article: string) =>
  group({
    label: { en, fr },
    article,
    help: {
      en: "A statement somebody makes; empty means that nobody answered.",
      fr: "Une déclaration faite par quelqu’un ; vide signifie que personne n’a répondu.",
    },
    fields: {
      statedBy: text({
        label: { en: "Stated by", fr: "Déclaré par" },
        ...internal,
        required: true,
        max: 300,
      }),
      statedAt: date({ label: { en: "Stated on", fr: "Déclaré le" }, ...internal, required: true }),
    },
  });
