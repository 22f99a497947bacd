import claimTypes from "../vocabularies/claim_types.json" with { type: "json" };
import { entity } from "../entity.ts";
import { choice, countries, date, localised, refs, ref, term, text } from "../field.ts";
import { textInAny } from "../locale.ts";

/** An absolute statement made to the public, typed so that checks can hold it against the register. */
export const claim = entity({
  name: "claim",
  collection: "claims",
  label: { en: "Claim", fr: "Affirmation" },
  plural: { en: "Claims", fr: "Affirmations" },
  purpose: {
    en: "An absolute statement made to the public, such as “stored only in France”, that can be held against the register (Art. 5(1)(a)).",
    fr: "Une affirmation absolue faite au public, comme « stockage exclusivement en France », vérifiable au regard du registre (art. 5, 1, a).",
  },
  fields: {
    type: term({ label: { en: "Claim", fr: "Affirmation" }, required: true, from: "claim_types" }),
    organisationId: ref({ label: { en: "Organisation", fr: "Organisation" }, to: "organisation" }),
    countries: countries({ label: { en: "Countries", fr: "Pays" } }),
    scope: localised({
      label: { en: "What it is about", fr: "Ce sur quoi elle porte" },
      help: {
        en: "“the data collected and processed directly by us”",
        fr: "« les données collectées et traitées directement par nous »",
      },
      max: 500,
    }),
    covers: choice({
      label: { en: "Which data it promises this for", fr: "Pour quelles données elle le promet" },
      help: {
        en: "Not answered: for all data. An exclusive statement about some hosts only must say so in its text too.",
        fr: "Sans réponse : pour toutes les données. Une affirmation limitée à certains hébergeurs doit aussi le dire dans son texte.",
      },
      visibility: "internal",
      options: [
        { id: "all", en: "All data", fr: "Toutes les données" },
        {
          id: "named_hosts",
          en: "What the hosts named below keep",
          fr: "Ce que conservent les hébergeurs cités",
        },
      ],
    }),
    hostIds: refs({ label: { en: "Hosts named with it", fr: "Hébergeurs cités" }, to: "party" }),
    text: localised({ label: { en: "Your own wording", fr: "Votre propre formulation" } }),
    verifiedBy: text({
      label: { en: "Verified by", fr: "Vérifiée par" },
      visibility: "internal",
      max: 300,
    }),
    verifiedAt: date({ label: { en: "Verified on", fr: "Vérifiée le" }, visibility: "internal" }),
    notes: text({
      label: { en: "Notes", fr: "Notes" },
      visibility: "internal",
      multiline: true,
      max: 8000,
    }),
  },
  sections: [
    {
      id: "claim",
      label: { en: "Claim", fr: "Affirmation" },
      fields: [
        "type",
        "organisationId",
        "countries",
        "scope",
        "covers",
        "hostIds",
        "text",
        "verifiedBy",
        "verifiedAt",
        "notes",
      ],
    },
  ],
  columns: ["type", "countries", "verifiedAt"],
  title: (record, locale) =>
    textInAny(record.text, locale) ??
    claimTypes.items.find(({ id }) => id === record.type)?.[locale] ??
    record.type ??
    "",
});
