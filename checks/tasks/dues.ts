import type { Activity, Claim, Collection, Party, RecordIn } from "#register/registry.ts";
import { daysAfter, monthsBefore } from "../day.ts";
import type { Due } from "../tasks.ts";

/** What a listing or a statement was verified for, in months. */
const verifiedForMonths = 12;

const none: readonly Due[] = [];

const due = (
  kind: Due["kind"],
  day: string | null | undefined,
  at: Due["at"],
  key = "",
  about = "",
): readonly Due[] => (day === null || day === undefined ? none : [{ kind, day, at, key, about }]);

/** The dates in a record by which something must be done. */
export function duesIn(collection: Collection, record: RecordIn<Collection>): readonly Due[] {
  switch (collection) {
    case "activities":
      return ofActivity(record as Activity);
    case "parties":
      return ofParty(record as Party);
    case "policies":
      return due("policyReview", (record as RecordIn<"policies">).nextReviewAt, ["nextReviewAt"]);
    case "claims":
      return ofClaim(record as Claim);
    case "waivers":
      return due("waiver", (record as RecordIn<"waivers">).until, ["until"]);
    default:
      return none;
  }
}

function ofActivity({ dpia, involvements, nextReviewAt }: Activity): readonly Due[] {
  return [
    ...due("activityReview", nextReviewAt, ["nextReviewAt"]),
    ...due("impactReview", dpia?.nextReviewAt, ["dpia", "nextReviewAt"]),
    ...involvements.flatMap(({ transfers }, index) =>
      transfers.flatMap((transfer, at) =>
        transfer.state !== "transfer"
          ? none
          : transfer.safeguards.flatMap(({ dpf, mechanismId }, place) => {
              if (mechanismId !== "adequacy_dpf" || dpf === null) return none;
              const path = ["involvements", index, "transfers", at, "safeguards", place, "dpf"];
              const verified =
                dpf.verifiedAt === null ? null : monthsBefore(dpf.verifiedAt, -verifiedForMonths);
              const [day] = [verified, dpf.nextCertificationDue]
                .filter((one) => one !== null)
                .sort();
              return due(
                "framework",
                day,
                [...path, day === verified ? "verifiedAt" : "nextCertificationDue"],
                `${transfer.id}/${place}`,
                dpf.certifiedEntity ?? "",
              );
            }),
      ),
    ),
  ];
}

function ofParty(party: Party): readonly Due[] {
  if (party.active === false) return none;
  return [
    ...party.contracts.flatMap(({ expiresAt, id, reference }, index) =>
      due("contract", expiresAt, ["contracts", index, "expiresAt"], id, reference ?? ""),
    ),
    ...party.certifications.flatMap(({ name, validUntil }, index) =>
      due(
        "certification",
        validUntil,
        ["certifications", index, "validUntil"],
        String(index),
        name ?? "",
      ),
    ),
    ...party.subProcessorNotices.flatMap(({ decision, noticePeriodDays, receivedAt }, index) =>
      decision !== null || receivedAt === null
        ? none
        : due(
            "subProcessorNotice",
            daysAfter(receivedAt, noticePeriodDays ?? 0),
            ["subProcessorNotices", index, "decision"],
            String(index),
          ),
    ),
  ];
}

const ofClaim = ({ verifiedAt }: Claim) =>
  due("claim", verifiedAt === null ? null : monthsBefore(verifiedAt, -verifiedForMonths), [
    "verifiedAt",
  ]);
