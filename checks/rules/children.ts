import ages from "#register/vocabularies/eea_countries.json" with { type: "json" };
import type { CheckContext } from "../context.ts";
import { serves } from "../facts/data.ts";
import { subjectsCovered } from "../facts/grounds.ts";
import { countriesOf } from "../facts/organisations.ts";
import { shownIn } from "../facts/shown.ts";
import type { Activity } from "#register/registry.ts";
import { type Rule, rule } from "../rule.ts";

const minors = ["child_under_15", "minor_15_17"];

/** The ages under which a country wants a holder of parental responsibility to consent (GDPR Art. 8(1)). */
const consentAges = new Map(ages.items.map((item) => [item.id, item.digital_consent_age]));

/** The categories of children whose parents consent, where the activity's organisations are. */
function minorsOf(c: CheckContext, activity: Activity): readonly string[] {
  const oldest = Math.max(
    15,
    ...c.ask(countriesOf, activity).map((id) => consentAges.get(id) ?? 0),
  );
  return oldest > 15 ? minors : ["child_under_15"];
}

/** Children: whose consent, in which words, and what may not be done with their data (GDPR Art. 8, recitals 38, 58). */
export const childrenRules: readonly Rule[] = [
  rule({
    id: "CHD-001",
    severity: "error",
    article: "GDPR 8; loi 78-17 art. 45",
    on: "ground",
    appliesTo: "controller",
    fields: ["consent.parentalMechanism", "basis", "coversSubjectIds"],
    message: {
      en: "Child’s consent without parental authorisation.",
      fr: "Consentement d’un mineur sans accord du titulaire de l’autorité parentale.",
    },
    fix: {
      en: "Add an age check and the consent of the holder of parental responsibility (in France: joint consent).",
      fr: "Ajouter un contrôle d’âge et l’accord du titulaire de l’autorité parentale (en France : consentement conjoint).",
    },
    find: ({ activity, purpose, ground }, c) => {
      if (ground.basis !== "consent" || purpose.isInformationSocietyService !== true) return false;
      const subjects = subjectsCovered(activity, purpose, ground);
      const isOfMinors = minorsOf(c, activity).some((id) => subjects.includes(id));
      return isOfMinors && (ground.consent?.parentalMechanism ?? null) === null;
    },
  }),
  rule({
    id: "CHD-002",
    severity: "warning",
    article: "GDPR 12(1), recital 58; loi 78-17 art. 48",
    on: "policy",
    appliesTo: "controller",
    fields: ["childVersion", "activityIds"],
    message: { en: "No child-friendly notice.", fr: "Aucune information adaptée aux mineurs." },
    fix: { en: "Publish a simple version.", fr: "Publier une version simple." },
    find: ({ policy }, c) =>
      policy.childVersion !== true &&
      c
        .ask(shownIn, policy)
        .some(({ dataUses }) =>
          dataUses.some(({ subjectIds }) => subjectIds.some((id) => minors.includes(id))),
        ),
  }),
  rule({
    id: "CHD-003",
    severity: "warning",
    article: "GDPR recitals 38, 71; DSA art. 28(2)",
    on: "purpose",
    appliesTo: "controller",
    fields: ["profiling", "isDirectMarketing", "catalogueId"],
    message: {
      en: "Profiling of children for advertising.",
      fr: "Profilage publicitaire de mineurs.",
    },
    fix: {
      en: "Remove the profiling, or the advertising.",
      fr: "Supprimer le profilage ou la publicité.",
    },
    find: ({ activity, purpose }) => {
      const isTargeted =
        purpose.catalogueId === "targeted_advertising" ||
        (purpose.profiling === true && purpose.isDirectMarketing === true);
      if (!isTargeted) return false;
      return activity.dataUses.some(
        (use) => serves(use, purpose) && use.subjectIds.some((id) => minors.includes(id)),
      );
    },
  }),
  rule({
    id: "CHD-004",
    severity: "info",
    article: "GDPR 8",
    on: "collectionPoint",
    appliesTo: "controller",
    fields: ["minAge", "kind", "openToConsumers"],
    message: { en: "No minimum age stated.", fr: "Aucun âge minimum indiqué." },
    fix: { en: "State the minimum age.", fr: "Indiquer l’âge minimum." },
    find: ({ collectionPoint: { kind, minAge, openToConsumers } }) =>
      kind === "account" && openToConsumers === true && minAge === null,
  }),
];
