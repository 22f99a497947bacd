import type { Safeguard } from "#register/registry.ts";
import { monthsBefore } from "../day.ts";
import { covers } from "../facts/transfers.ts";
import { type Rule, rule } from "../rule.ts";

const staff = ["employee", "former_employee", "temporary_worker"];

type Placed = readonly [safeguard: Safeguard, index: number];

/** The safeguards of a transfer that rely on the framework, with their place. */
const relied = ({
  state,
  safeguards,
}: {
  readonly state: string | null;
  readonly safeguards: readonly Safeguard[];
}): readonly Placed[] =>
  state !== "transfer"
    ? []
    : safeguards
        .map((safeguard, index): Placed => [safeguard, index])
        .filter(([{ mechanismId }]) => mechanismId === "adequacy_dpf");

/** What a listing lacks to be relied on; null where it is named, active and was verified. */
function missingOfListing({ dpf }: Safeguard): "certifiedEntity" | "status" | "verifiedAt" | null {
  if (dpf === null || dpf.certifiedEntity === null) return "certifiedEntity";
  if (dpf.status !== "active") return "status";
  return dpf.verifiedAt === null ? "verifiedAt" : null;
}

/** Whether another safeguard holds for the United States. */
const hasOther = (
  { safeguards }: { readonly safeguards: readonly Safeguard[] },
  safeguard: Safeguard,
) =>
  safeguards.some(
    (one) =>
      one !== safeguard &&
      one.mechanismId !== null &&
      one.mechanismId !== "adequacy_dpf" &&
      covers(one, "US"),
  );

/** Transfers that rest on the EU–US Data Privacy Framework (Decision (EU) 2023/1795). */
export const frameworkRules: readonly Rule[] = [
  rule({
    id: "TRF-005",
    severity: "error",
    article: "Decision (EU) 2023/1795",
    on: "transfer",
    appliesTo: "all",
    fields: [
      "safeguards",
      "safeguards.dpf.status",
      "safeguards.dpf.certifiedEntity",
      "safeguards.dpf.verifiedAt",
      "safeguards.mechanismId",
    ],
    message: {
      en: "DPF relied on without an active, dated certification.",
      fr: "DPF invoqué sans certification active et datée.",
    },
    fix: {
      en: "Check the DPF list; record entity, status and date.",
      fr: "Vérifier la liste DPF ; consigner entité, statut et date.",
    },
    find: ({ transfer }) =>
      relied(transfer).flatMap(([safeguard, index]) => {
        const missing = missingOfListing(safeguard);
        return missing === null ? [] : [{ at: ["safeguards", index, "dpf", missing] }];
      }),
  }),
  rule({
    id: "TRF-006",
    severity: "warning",
    article: { en: "DPF annual re-certification", fr: "Recertification annuelle au titre du DPF" },
    on: "transfer",
    appliesTo: "all",
    fields: ["safeguards", "safeguards.dpf.verifiedAt", "safeguards.dpf.nextCertificationDue"],
    message: {
      en: "DPF certification must be re-checked.",
      fr: "La certification DPF doit être revérifiée.",
    },
    fix: {
      en: "Re-check on dataprivacyframework.gov.",
      fr: "Revérifier sur dataprivacyframework.gov.",
    },
    find: ({ transfer }, c) =>
      relied(transfer).flatMap(([safeguard, index]) => {
        const { verifiedAt = null, nextCertificationDue = null } = safeguard.dpf ?? {};
        // Without a listing there is nothing to verify again: TRF-005 says so.
        if (missingOfListing(safeguard) !== null || verifiedAt === null) return [];
        const isDue = nextCertificationDue !== null && nextCertificationDue < c.today;
        const isOld = verifiedAt < monthsBefore(c.today, 12);
        const field = isDue ? "nextCertificationDue" : "verifiedAt";
        return isDue || isOld ? [{ at: ["safeguards", index, "dpf", field] }] : [];
      }),
  }),
  rule({
    id: "TRF-007",
    severity: "error",
    article: "Decision (EU) 2023/1795 (HR data)",
    on: "transfer",
    appliesTo: "controller",
    fields: ["safeguards", "safeguards.dpf.coverage", "safeguards.mechanismId"],
    message: {
      en: "The certification does not cover HR data.",
      fr: "La certification ne couvre pas les données RH.",
    },
    fix: {
      en: "Use SCC or check HR coverage.",
      fr: "Utiliser des CCT ou vérifier la couverture RH.",
    },
    find: ({ activity, involvement, transfer }) => {
      const uses = activity.dataUses.filter(
        ({ id }) => involvement.dataUseIds.length === 0 || involvement.dataUseIds.includes(id),
      );
      const isOfStaff = uses.some(({ subjectIds }) => subjectIds.some((id) => staff.includes(id)));
      if (!isOfStaff) return [];
      return relied(transfer).flatMap(([safeguard, index]) =>
        (safeguard.dpf?.coverage ?? []).includes("hr") || hasOther(transfer, safeguard)
          ? []
          : [{ at: ["safeguards", index, "dpf", "coverage"] }],
      );
    },
  }),
  rule({
    id: "TRF-017",
    severity: "info",
    article: { en: "Case C-703/25 P (pending)", fr: "Affaire C-703/25 P (pendante)" },
    on: "transfer",
    appliesTo: "all",
    fields: ["safeguards", "safeguards.scc.isFallback", "safeguards.mechanismId"],
    message: {
      en: "No fallback if the DPF decision is annulled.",
      fr: "Aucune garantie de repli en cas d’annulation du DPF.",
    },
    fix: { en: "Sign SCC as a fallback.", fr: "Signer des CCT de repli." },
    find: ({ transfer }) =>
      relied(transfer).length > 0 &&
      !transfer.safeguards.some((one) => covers(one, "US") && one.scc?.isFallback === true),
  }),
];
