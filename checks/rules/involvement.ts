import { builtInTerm } from "#register/vocabulary.ts";
import { isLawfulBasis, usesCovered } from "../facts/grounds.ts";
import { languagesOf, missingText } from "../facts/shown.ts";
import { type Rule, rule } from "../rule.ts";

/** Roles in which nobody performs a service for us. */
const withoutService: ReadonlySet<string> = new Set([
  "internal_department",
  "public_authority",
  "data_subject_designated",
  "other_users",
  "general_public",
]);

const isProcessing = (roleId: string | null) =>
  roleId === "processor" || roleId === "sub_processor";

/** Whether two lists of purposes meet; an empty one means all. */
const haveCommon = (a: readonly string[], b: readonly string[]) =>
  a.length === 0 || b.length === 0 || a.some((id) => b.includes(id));

/** Recipients and the part each has in an activity (GDPR Art. 4(7)-(10), 13(1)(e), 30(1)(d)). */
export const involvementRules: readonly Rule[] = [
  rule({
    id: "RCP-001",
    severity: "error",
    article: "GDPR 4(7)-(10), 13(1)(e), 30(1)(d)",
    on: "involvement",
    appliesTo: "all",
    fields: ["roleId"],
    message: {
      en: "The recipient’s legal role is not qualified.",
      fr: "Le rôle juridique du destinataire n’est pas qualifié.",
    },
    fix: {
      en: "Choose processor, joint or independent controller, authority.",
      fr: "Choisir sous-traitant, conjoint, distinct, autorité.",
    },
    find: ({ involvement }) => involvement.roleId === null,
  }),
  rule({
    id: "RCP-009",
    severity: "warning",
    article: "GDPR 30(1)(e), 44",
    on: "involvement",
    appliesTo: "all",
    fields: ["processingLocations", "parties:processingLocations"],
    message: {
      en: "Processing locations are unknown.",
      fr: "Localisations du traitement inconnues.",
    },
    fix: {
      en: "List hosting AND remote-access countries.",
      fr: "Lister les pays d’hébergement ET d’accès distant.",
    },
    find: ({ involvement: { partyId, processingLocations, roleId } }, c) =>
      isProcessing(roleId) &&
      (processingLocations ?? []).length === 0 &&
      (c.find("parties", partyId)?.processingLocations ?? null) === null,
  }),
  rule({
    id: "RCP-010",
    severity: "warning",
    article: "GDPR 5(1)(a), 13(1)(e); WP260 p.37",
    on: "involvement",
    appliesTo: "all",
    fields: ["service", "roleId"],
    message: {
      en: "The service performed is not described.",
      fr: "La prestation n’est pas décrite.",
    },
    fix: { en: "Describe it in a few plain words.", fr: "La décrire en quelques mots simples." },
    find: ({ activity, involvement: { roleId, service } }, c) =>
      withoutService.has(roleId ?? "") ? [] : missingText(service, c.ask(languagesOf, activity)),
  }),
  rule({
    id: "RCP-011",
    severity: "warning",
    article: "EDPB 07/2020 §§24-27, 82",
    on: "involvement",
    appliesTo: "controller",
    fields: ["roleReason", "roleId", "parties:sector"],
    message: {
      en: "This kind of recipient is usually an independent controller.",
      fr: "Ce type de destinataire est en principe responsable distinct.",
    },
    fix: { en: "Re-qualify the role per service.", fr: "Requalifier le rôle par prestation." },
    question: {
      en: "Why does it act on your instructions only?",
      fr: "Pourquoi agit-il uniquement sur vos instructions ?",
    },
    find: ({ involvement: { partyId, roleId, roleReason } }, c) => {
      const sector = c.find("parties", partyId)?.sector ?? "";
      return (
        roleId === "processor" &&
        roleReason === null &&
        builtInTerm(["party_sectors"], sector)?.["usually_controller"] === true
      );
    },
  }),
  rule({
    id: "RCP-012",
    severity: "error",
    article: "GDPR 5(1)(b), 6(1)",
    on: "involvement",
    appliesTo: "controller",
    fields: ["purposeIds", "dataUseIds"],
    message: {
      en: "Disclosure to an independent controller without purpose or basis.",
      fr: "Communication à un responsable distinct sans finalité ni base.",
    },
    fix: {
      en: "Link the disclosure to a purpose and basis.",
      fr: "Relier la communication à une finalité et une base.",
    },
    find: ({ activity, involvement }) => {
      const { dataUseIds, purposeIds, roleId } = involvement;
      if (roleId !== "independent_controller" && roleId !== "third_party") return false;
      if (purposeIds.length === 0 && activity.purposes.length > 1) return true;
      const its = activity.purposes.filter(
        ({ id, grounds }) =>
          (purposeIds.length === 0 || purposeIds.includes(id)) &&
          grounds.some(({ basis }) => isLawfulBasis(basis)),
      );
      // Where no purpose has a ground, that is what is missing, and told of there.
      if (its.length === 0 || dataUseIds.length === 0) return false;
      return !its.some((purpose) =>
        purpose.grounds.some((ground) =>
          usesCovered(activity, purpose, ground).some(({ id }) => dataUseIds.includes(id)),
        ),
      );
    },
  }),
  rule({
    id: "RCP-015",
    severity: "warning",
    article: "GDPR 5(1)(a)",
    on: "involvement",
    appliesTo: "all",
    fields: ["serviceKind", "parties:presetId"],
    message: {
      en: "The described service does not match what this company is known for.",
      fr: "La prestation décrite ne correspond pas à l’activité connue de la société.",
    },
    fix: {
      en: "Check the company name or the description.",
      fr: "Vérifier le nom ou la description.",
    },
    find: ({ involvement: { partyId, serviceKind } }, c) => {
      const preset = builtInTerm(["recipient_presets"], c.find("parties", partyId)?.presetId ?? "");
      const kinds = preset?.["service_kinds"];
      return serviceKind !== null && Array.isArray(kinds) && !kinds.includes(serviceKind);
    },
  }),
  rule({
    id: "RCP-016",
    severity: "info",
    article: "GDPR 5(1)(c), 25",
    on: "activity",
    appliesTo: "all",
    fields: ["involvements.serviceKind", "involvements.purposeIds"],
    message: {
      en: "Two providers do the same job on the same data.",
      fr: "Deux prestataires remplissent la même fonction.",
    },
    fix: { en: "Confirm both are in use.", fr: "Confirmer que les deux sont utilisés." },
    find: ({ activity: { involvements } }) => {
      const processors = involvements
        .map((one, index) => ({ one, index }))
        .filter(({ one }) => one.roleId === "processor" && one.serviceKind !== null);
      return processors.flatMap(({ one, index }, n) => {
        const same = processors
          .slice(0, n)
          .find(
            ({ one: other }) =>
              other.serviceKind === one.serviceKind &&
              haveCommon(one.purposeIds, other.purposeIds) &&
              other.partyId !== one.partyId,
          );
        const at = (place: number) => ["involvements", place, "serviceKind"];
        return same === undefined ? [] : [{ at: at(index), more: [at(same.index)] }];
      });
    },
  }),
  rule({
    id: "RCP-017",
    severity: "error",
    article: "GDPR 4(8), 26, 28",
    on: "involvement",
    appliesTo: "all",
    fields: ["roleId"],
    message: {
      en: "A group company must be qualified.",
      fr: "Une société du groupe doit être qualifiée.",
    },
    fix: { en: "Choose processor, joint or independent controller.", fr: "Choisir son rôle." },
    find: ({ involvement }) => involvement.roleId === "group_company",
  }),
  rule({
    id: "RCP-018",
    severity: "info",
    article: "WP260 p.37; CJEU C-154/21",
    on: "involvement",
    appliesTo: "controller",
    fields: ["publicDisplay"],
    message: {
      en: "Named recipients are preferred; the person can always ask for names (Art. 15).",
      fr: "Nommer les destinataires est préférable ; la personne peut toujours les demander (art. 15).",
    },
    fix: { en: "Publish names or justify categories.", fr: "Publier les noms ou justifier." },
    find: ({ involvement: { partyId, publicDisplay } }, c) => {
      const party = c.find("parties", partyId);
      return (
        publicDisplay === "category" &&
        party?.kind !== "category" &&
        (party?.legalName ?? null) !== null
      );
    },
  }),
];
