import type { AdequacyDecision } from "#register/reference/adequacy.ts";
import { type Reference, referenceOn } from "#register/reference/reference.ts";
import { type GroundKind, groundKinds } from "#register/data-flow.ts";
import type { Register } from "#register/register.ts";
import type { Activity } from "#register/registry.ts";
import { authorise } from "../authorise.ts";
import { type Context, instantRead } from "../context.ts";
import { visibleTo } from "../records/visible.ts";
import { readRegister } from "../registers/read.ts";
import { destinationsOf, safeguardsFor } from "./recipients-of.ts";

/** One ground for a country: an id of `adequacy_decisions` or `transfer_mechanisms`; null where the kind says all. */
export type Ground = { readonly kind: GroundKind; readonly id: string | null };

/** A country where data are kept or sent. */
export type Place = {
  readonly country: string;
  /** How many activities keep data there, and how many send data there. */
  readonly kept: number;
  readonly sent: number;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  /** The weakest first: what somebody has to look at. */
  readonly grounds: readonly Ground[];
};

type Draft = {
  kept: Set<string>;
  sent: Set<string>;
  parties: Map<string, string>;
  grounds: Map<string, Ground>;
};

/** Every country where data are kept or sent, with the ground, most used first. @throws Refusal forbidden */
export async function places(ctx: Context): Promise<readonly Place[]> {
  authorise(ctx, "record.read");
  const register = await readRegister(ctx);
  const sees = await visibleTo(ctx);
  const activities = register.current("activities").filter((one) => sees("activities", one));
  return placesOf(register, activities, instantRead(ctx).slice(0, 10));
}

/** As `places`, of some activities, with the decisions in force on a day. */
export function placesOf(
  register: Register,
  activities: readonly Activity[],
  day: string,
): readonly Place[] {
  const reference = referenceOn(register, day);
  const drafts = new Map<string, Draft>();
  for (const activity of activities) {
    for (const { party, involvement, storage, countries } of destinationsOf(register, activity)) {
      for (const country of countries) {
        const draft = drafts.get(country) ?? emptyDraft();
        drafts.set(country, draft);
        (storage === null ? draft.sent : draft.kept).add(activity.id);
        if (party !== null) draft.parties.set(party.id, party.legalName ?? party.id);
        const found: readonly Ground[] = reference.isInEea(country)
          ? [{ kind: "eea", id: null }]
          : involvement === null
            ? adequacy(reference.adequacyOf(country))
            : groundsOf(safeguardsFor(involvement, country), country, reference);
        for (const ground of found) draft.grounds.set(`${ground.kind} ${ground.id}`, ground);
      }
    }
  }
  return [...drafts]
    .map(
      ([country, { kept, sent, parties, grounds }]): Place => ({
        country,
        kept: kept.size,
        sent: sent.size,
        parties: [...parties].map(([id, name]) => ({ id, name })),
        grounds: [...grounds.values()].sort(
          (a, b) => groundKinds.indexOf(b.kind) - groundKinds.indexOf(a.kind),
        ),
      }),
    )
    .sort((a, b) => b.kept + b.sent - (a.kept + a.sent) || (a.country < b.country ? -1 : 1));
}

const emptyDraft = (): Draft => ({
  kept: new Set(),
  sent: new Set(),
  parties: new Map(),
  grounds: new Map(),
});

/**
 * What is recorded for a transfer, and none where that is not in force; else a decision that holds for the whole
 * country; a limited one has to be recorded.
 */
function groundsOf(
  safeguards: ReturnType<typeof safeguardsFor>,
  country: string,
  reference: Reference,
): readonly Ground[] {
  const recorded = safeguards.map(({ mechanismId, adequacyDecisionId }): Ground => {
    const mechanism = reference.mechanism(mechanismId);
    const kind = groundKinds.find((one) => one === mechanism?.family) ?? "none";
    const decision = reference.decision(adequacyDecisionId);
    const holds =
      kind === "adequacy"
        ? (decision?.isInForce ?? reference.adequacyOf(country).length > 0)
        : mechanism?.isInForce === true;
    return {
      kind: holds ? kind : "none",
      id: kind === "adequacy" ? (adequacyDecisionId ?? mechanismId) : mechanismId,
    };
  });
  return recorded.length > 0 ? recorded : adequacy(reference.adequacyOf(country));
}

function adequacy(decisions: readonly AdequacyDecision[]): readonly Ground[] {
  const whole = decisions.filter(({ isLimited }) => !isLimited);
  return whole.length > 0
    ? whole.map(({ id }): Ground => ({ kind: "adequacy", id }))
    : [{ kind: "none", id: null }];
}
