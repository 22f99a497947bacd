import { builtInTerm } from "#register/vocabulary.ts";
import { retentionElsewhere } from "../facts/elsewhere.ts";
import { servicesOf } from "../facts/owners.ts";
import { policiesShowing } from "../facts/shown.ts";
import { type Rule, rule } from "../rule.ts";

const staff = ["employee", "former_employee", "temporary_worker", "job_applicant"];

/** What a purpose cannot do without: one of these kinds of service. */
const functions: Readonly<Record<string, readonly string[]>> = {
  order_billing: ["payment", "bank"],
  service_provision: ["hosting", "saas"],
  newsletter: ["emailing", "marketing_automation"],
  marketing_email_b2c: ["emailing", "marketing_automation"],
};

/** What one record says, held against what others say. */
export const consistencyRules: readonly Rule[] = [
  rule({
    id: "XRC-008",
    severity: "warning",
    article: "GDPR 5(1)(e)",
    on: "activity",
    appliesTo: "controller",
    fields: ["retention", "retention.phases", "retention.justification", "purposes.catalogueId"],
    message: {
      en: "Conflicting retention for the same data.",
      fr: "Durées contradictoires pour une même donnée.",
    },
    fix: { en: "Align or explain.", fr: "Aligner ou expliquer." },
    find: ({ activity }, c) =>
      retentionElsewhere
        .of(activity)
        .some(
          (kept) =>
            !kept.isJustified &&
            c
              .ask(retentionElsewhere.first, kept.key)
              .some((other) => other.activityId < activity.id && other.period !== kept.period),
        ),
  }),
  rule({
    id: "XRC-010",
    severity: "warning",
    article: "GDPR 13(1)(e), 30(1)(d)",
    on: "purpose",
    appliesTo: "controller",
    fields: ["inHouse", "catalogueId", "activities:involvements.serviceKind"],
    message: {
      en: "A provider seems to be missing ({kind}).",
      fr: "Un prestataire semble manquer ({kind}).",
    },
    fix: {
      en: "Add it or confirm it is done in-house.",
      fr: "L’ajouter ou confirmer que c’est fait en interne.",
    },
    question: {
      en: "Is this done in house, without a provider?",
      fr: "Cela est-il fait en interne, sans prestataire ?",
    },
    find: ({ activity, purpose }, c) => {
      const wanted = functions[purpose.catalogueId ?? ""];
      if (wanted === undefined || purpose.inHouse === true) return [];
      if (c.ask(policiesShowing, activity).length === 0) return [];
      const owners = activity.organisationIds;
      const isProvided = owners.some((id) =>
        wanted.some((kind) => c.ask(servicesOf, id).includes(kind)),
      );
      if (owners.length === 0 || isProvided) return [];
      const term = builtInTerm(["service_kinds"], wanted[0] ?? "");
      return [{ params: { kind: { en: term?.en ?? "", fr: term?.fr ?? "" } } }];
    },
  }),
  rule({
    id: "XRC-011",
    severity: "warning",
    article: "GDPR 30(1)(d), 13(1)(e)",
    on: "involvement",
    appliesTo: "controller",
    fields: ["purposeIds"],
    message: {
      en: "Recipient not tied to a purpose.",
      fr: "Destinataire non relié à une finalité.",
    },
    fix: { en: "Link it to the purposes it serves.", fr: "Le relier aux finalités." },
    silencedBy: ["RCP-012"],
    find: ({ activity, involvement: { purposeIds, roleId } }) =>
      purposeIds.length === 0 && activity.purposes.length > 1 && roleId !== "representative",
  }),
  rule({
    id: "XRC-013",
    severity: "info",
    article: "GDPR 13",
    on: "activity",
    appliesTo: "controller",
    fields: ["dataUses", "dataUses.subjectIds", "policies:forStaff"],
    message: {
      en: "Staff processing belongs in a separate notice.",
      fr: "Les traitements RH relèvent d’une notice distincte.",
    },
    fix: {
      en: "Move it to the notice for staff or applicants.",
      fr: "La déplacer vers la notice destinée au personnel ou aux candidats.",
    },
    find: ({ activity }, c) => {
      const subjects = activity.dataUses.flatMap(({ subjectIds }) => subjectIds);
      if (subjects.length === 0 || !subjects.every((id) => staff.includes(id))) return false;
      return c.ask(policiesShowing, activity).some(({ forStaff }) => forStaff !== true);
    },
  }),
];
