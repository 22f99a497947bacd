import { entity } from "../entity.ts";
import { date, text } from "../field.ts";

const internal = { visibility: "internal" } as const;

/** A finding that somebody answers for leaving as it is, for at most twelve months and as long as its record stays so. */
export const waiver = entity({
  name: "waiver",
  collection: "waivers",
  label: { en: "Waiver", fr: "Dérogation" },
  plural: { en: "Waivers", fr: "Dérogations" },
  purpose: {
    en: "A finding that is left as it is, by whom, why and until when (accountability, Art. 5(2), 24).",
    fr: "Un constat laissé en l’état : par qui, pourquoi et jusqu’à quand (responsabilité, art. 5, 2 et 24).",
  },
  fields: {
    rule: text({ label: { en: "Rule", fr: "Règle" }, ...internal, required: true, max: 20 }),
    record: text({
      label: { en: "Record", fr: "Fiche" },
      ...internal,
      required: true,
      max: 100,
      help: { en: "“activities/T-12”", fr: "« activities/T-12 »" },
    }),
    part: text({
      label: { en: "Part of the record", fr: "Partie de la fiche" },
      ...internal,
      max: 64,
    }),
    pointer: text({ label: { en: "Field", fr: "Champ" }, ...internal, required: true, max: 300 }),
    reason: text({
      label: { en: "Reason", fr: "Motif" },
      ...internal,
      article: "GDPR Art. 5(2)",
      required: true,
      multiline: true,
      max: 4000,
    }),
    until: date({ label: { en: "Until", fr: "Jusqu’au" }, ...internal, required: true }),
    waivedBy: text({
      label: { en: "Waived by", fr: "Accordée par" },
      ...internal,
      max: 300,
      help: { en: "Kept by Recital.", fr: "Tenu par Recital." },
    }),
    waivedAt: date({
      label: { en: "Waived on", fr: "Accordée le" },
      ...internal,
      help: { en: "Kept by Recital.", fr: "Tenu par Recital." },
    }),
    fingerprint: text({
      label: { en: "State waived", fr: "État visé" },
      ...internal,
      max: 64,
      help: {
        en: "Kept by Recital: when what is waived changes, the finding comes back.",
        fr: "Tenu par Recital : si ce qui est visé change, le constat revient.",
      },
    }),
  },
  sections: [
    {
      id: "waiver",
      label: { en: "Waiver", fr: "Dérogation" },
      fields: [
        "rule",
        "record",
        "part",
        "pointer",
        "reason",
        "until",
        "waivedBy",
        "waivedAt",
        "fingerprint",
      ],
    },
  ],
  columns: ["rule", "record", "until", "waivedBy"],
  title: (record) => [record.rule, record.record].filter((part) => part !== null).join(" · "),
});
