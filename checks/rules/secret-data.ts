import { categoryOf, usesCategory } from "../facts/data.ts";
import { measuresOf } from "../facts/organisations.ts";
import { isKept, rulesFor } from "../facts/kept.ts";
import { type Rule, rule } from "../rule.ts";

const titles: ReadonlySet<string> = new Set(["title_civility", "gender"]);

/** Cards, passwords, identity documents, titles (GDPR Art. 5(1)(c), 32). */
export const secretDataRules: readonly Rule[] = [
  rule({
    id: "SPC-006",
    severity: "warning",
    article: "GDPR 5(1)(c); CJEU C-394/23 Mousse",
    on: "collectionPoint",
    appliesTo: "controller",
    fields: ["fields.mandatory"],
    message: {
      en: "Title must not be compulsory without strict necessity.",
      fr: "La civilité ne peut être obligatoire sans stricte nécessité.",
    },
    fix: { en: "Make it optional or remove it.", fr: "La rendre facultative ou la supprimer." },
    find: ({ collectionPoint: { fields } }, c) => {
      const [first, ...more] = fields.flatMap(({ dataItemId, mandatory }, index) =>
        mandatory === "yes" && titles.has(categoryOf(c, dataItemId) ?? "")
          ? [["fields", index, "mandatory"]]
          : [],
      );
      return first === undefined ? [] : [{ at: first, more }];
    },
  }),
  rule({
    id: "SPC-007",
    severity: "error",
    article: "GDPR 5(1)(c), 5(1)(e), 32; CNIL délib. 2018-303; PCI-DSS",
    on: "retentionRule",
    appliesTo: "controller",
    fields: ["phases", "scope"],
    message: {
      en: "The card security code must never be stored.",
      fr: "Le cryptogramme ne doit jamais être conservé.",
    },
    fix: { en: "Delete after the transaction.", fr: "Supprimer après la transaction." },
    find: ({ activity, retentionRule }, c) =>
      isKept(retentionRule) &&
      activity.dataUses.some(
        (use) =>
          categoryOf(c, use.dataItemId) === "card_cvv" &&
          rulesFor(activity, use).includes(retentionRule),
      ),
  }),
  rule({
    id: "SPC-008",
    severity: "warning",
    article: "CNIL délib. 2018-303; GDPR 32",
    on: "activity",
    appliesTo: "controller",
    fields: ["measureIds", "dataUses", "involvements"],
    message: {
      en: "Full card numbers held without tokenisation.",
      fr: "Numéros de carte complets conservés sans jeton.",
    },
    fix: {
      en: "Use a payment provider’s token.",
      fr: "Utiliser un jeton du prestataire de paiement.",
    },
    find: ({ activity }, c) =>
      usesCategory(c, activity, "card_full") &&
      !activity.involvements.some(({ serviceKind }) => serviceKind === "payment") &&
      !["truncation_masking", "encryption_rest"].some((id) =>
        c.ask(measuresOf, activity).includes(id),
      ),
  }),
  rule({
    id: "SPC-009",
    severity: "warning",
    article: "GDPR 5(1)(c)",
    on: "activity",
    appliesTo: "controller",
    fields: ["idCopyJustification", "dataUses"],
    message: {
      en: "Copies of identity documents without justification.",
      fr: "Copies de pièces d’identité sans justification.",
    },
    fix: {
      en: "Justify by a legal duty or stop collecting.",
      fr: "Justifier par une obligation ou cesser la collecte.",
    },
    find: ({ activity }, c) =>
      activity.idCopyJustification === null && usesCategory(c, activity, "id_document_copy"),
  }),
  rule({
    id: "SPC-010",
    severity: "warning",
    article: "GDPR 32; CNIL délib. 2022-100",
    on: "activity",
    appliesTo: "controller",
    fields: ["measureIds", "organisations:defaultMeasureIds"],
    message: {
      en: "Passwords listed without hashing measure.",
      fr: "Mots de passe sans mesure de hachage.",
    },
    fix: {
      en: "Add salted hashing and password policy.",
      fr: "Ajouter hachage salé et politique de mots de passe.",
    },
    find: ({ activity }, c) =>
      usesCategory(c, activity, "password") &&
      !["hashing", "password_policy"].every((id) => c.ask(measuresOf, activity).includes(id)),
  }),
];
