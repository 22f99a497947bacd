import type { Bilingual } from "#register/locale.ts";
import type { Activity } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import { dayIn } from "./day.ts";
import { riskTexts } from "./risk-texts.ts";
import { carries, isFor } from "./facts/transfers.ts";
import { referenceOn } from "#register/reference/reference.ts";

export type RiskLevel = "low" | "medium" | "high" | "critical";

export type RiskId = keyof typeof riskTexts;

/** A circumstance that makes an activity weigh more on people; it is no judgement of whether it is lawful. */
export type RiskFlag = {
  readonly id: RiskId;
  readonly level: RiskLevel;
  readonly label: Bilingual;
  /** JSON Pointer of the field of the activity that says so. */
  readonly pointer: string;
};

const flags: Readonly<Record<RiskId, readonly [level: RiskLevel, pointer: string]>> = {
  noMechanism: ["critical", "/involvements"],
  specialCategory: ["high", "/dataUses"],
  criminal: ["high", "/dataUses"],
  nationalId: ["high", "/dataUses"],
  dpiaRequired: ["high", "/dpia"],
  children: ["high", "/dataUses"],
  automatedDecision: ["high", "/automatedDecisions"],
  missingRetention: ["high", "/retention"],
  dpiaPresumed: ["medium", "/dpia"],
  vulnerableSubjects: ["medium", "/dataUses"],
  usFramework: ["medium", "/involvements"],
  profiling: ["medium", "/purposes"],
  largeScale: ["medium", "/scale"],
  interestUnweighed: ["medium", "/purposes"],
  paymentData: ["medium", "/dataUses"],
  indirectSource: ["medium", "/dataUses"],
  overdueReview: ["medium", "/nextReviewAt"],
  unknownChain: ["medium", "/involvements"],
  thirdCountry: ["low", "/involvements"],
};

const payment = ["iban", "card_full", "card_cvv", "card_partial", "payment_token"];
const numbers = ["nir", "national_id_number", "passport_number", "tax_number"];
const children = ["child_under_15", "minor_15_17"];

/** The flags of an activity as of an instant (ISO 8601), the weightiest first. A pure derivation from what is recorded. */
export function riskFlagsOf(
  activity: Activity,
  register: Register,
  at: string,
): readonly RiskFlag[] {
  const [owner] = activity.organisationIds;
  const zone = register.find("organisations", owner)?.timeZone ?? "UTC";
  const held = circumstances(activity, register, dayIn(zone, at));
  return (Object.keys(flags) as RiskId[])
    .filter((id) => held[id])
    .map((id) => {
      const [level, pointer] = flags[id];
      return { id, level, label: riskTexts[id], pointer };
    });
}

function circumstances(
  activity: Activity,
  register: Register,
  today: string,
): Readonly<Record<RiskId, boolean>> {
  const { dataUses, dpia, involvements, purposes } = activity;
  const categories = dataUses.map(
    ({ dataItemId }) => register.find("data-items", dataItemId)?.categoryId ?? "",
  );
  const isFlagged = (fact: string, own: "specialCategory" | "criminal") =>
    categories.some(
      (id) =>
        builtInTerm(["data_categories"], id)?.[fact] === true ||
        register.find("terms", id)?.[own] === true,
    );
  const subjects = dataUses.flatMap(({ subjectIds }) => subjectIds);
  const isVulnerable = (id: string) =>
    builtInTerm(["data_subject_categories"], id)?.["vulnerable"] === true ||
    register.find("terms", id)?.vulnerable === true;
  const reference = referenceOn(register, today);
  const transfers = involvements
    .flatMap((one) => one.transfers)
    .filter(({ state }) => state === "transfer");
  const decides = activity.ourRole !== "processor" && activity.ourRole !== "sub_processor";
  const isListed = (dpia?.requiredListIds ?? []).length > 0;
  const isSpecial = isFlagged("special_category", "specialCategory");
  const isCriminal = isFlagged("criminal", "criminal");
  const isLarge = activity.scale === "large";
  const grounds = purposes.flatMap((purpose) => purpose.grounds);
  return {
    specialCategory: isSpecial,
    criminal: isCriminal,
    nationalId: categories.some((id) => numbers.includes(id)),
    dpiaRequired:
      isListed ||
      activity.publicAreaMonitoring === true ||
      (isLarge && (isSpecial || isCriminal)) ||
      (activity.systematicEvaluation === true && activity.automatedDecisions.length > 0),
    dpiaPresumed: (dpia?.criteria ?? []).length >= 2,
    children: subjects.some((id) => children.includes(id)),
    vulnerableSubjects: subjects.some(isVulnerable),
    noMechanism: transfers.some(({ countries, safeguards }) =>
      countries.some(
        (country) =>
          !reference.isInEea(country) &&
          !safeguards.some(
            (one) => carries(reference, one) && isFor({ reference }, one, { country }),
          ),
      ),
    ),
    usFramework: transfers.some(({ safeguards }) =>
      safeguards.some(({ mechanismId }) => mechanismId === "adequacy_dpf"),
    ),
    thirdCountry: transfers.some(({ countries }) =>
      countries.some((country) => !reference.isInEea(country)),
    ),
    automatedDecision: activity.automatedDecisions.length > 0,
    profiling: purposes.some(({ profiling }) => profiling === true),
    largeScale: isLarge,
    interestUnweighed: grounds.some(
      ({ basis, lia }) => basis === "legitimate_interests" && lia?.doneAt == null,
    ),
    paymentData: categories.some((id) => payment.includes(id)),
    indirectSource: dataUses.some(({ sources }) =>
      sources.some(
        ({ sourceId }) => builtInTerm(["data_sources"], sourceId ?? "")?.["indirect"] === true,
      ),
    ),
    missingRetention:
      decides &&
      (activity.retention.length === 0 ||
        activity.retention.some(
          ({ fate, phases }) => phases.length === 0 && fate !== "permanent_archive",
        )),
    overdueReview: activity.nextReviewAt !== null && activity.nextReviewAt < today,
    unknownChain: involvements.some(
      ({ partyId, roleId }) =>
        roleId === "processor" &&
        partyId !== null &&
        register.find("parties", partyId)?.subProcessorsKnown !== true,
    ),
  };
}
