import { type LocalisedText, textInAny } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import type { Party } from "#register/registry.ts";
import { authorise } from "../authorise.ts";
import { type Context, instantRead } from "../context.ts";
import { visibleTo } from "../records/visible.ts";
import { readRegister } from "../registers/read.ts";
import { destinationsOf, safeguardsFor } from "./recipients-of.ts";

/** A sub-processor, with those that it engages in turn. */
export type SubProcessor = {
  readonly id: string;
  readonly name: string;
  readonly service: string | null;
  readonly countries: readonly string[];
  readonly engages: readonly SubProcessor[];
};

/** Something of a party that ends on a day. */
export type Expiry = {
  readonly partyId: string;
  readonly name: string;
  readonly what: "contract" | "certification";
  readonly which: string;
  readonly on: string;
};

/** A party that gets or keeps data: for which activities, where, under which contract and safeguard. */
export type Recipient = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly activities: readonly { readonly id: string; readonly name: string }[];
  readonly dataItemIds: readonly string[];
  readonly countries: readonly string[];
  readonly contracts: readonly {
    readonly type: string | null;
    readonly reference: string | null;
    readonly expiresAt: string | null;
  }[];
  /** Ids of `transfer_mechanisms`. */
  readonly safeguards: readonly string[];
  readonly subProcessors: readonly SubProcessor[];
};

/** Every party that gets or keeps data, by name, and what of theirs ends, soonest first. @throws Refusal forbidden */
export async function recipients(
  ctx: Context,
): Promise<{ items: readonly Recipient[]; expiries: readonly Expiry[] }> {
  authorise(ctx, "record.read");
  const register = await readRegister(ctx);
  const sees = await visibleTo(ctx);
  const drafts = new Map<string, Draft>();
  for (const activity of register.current("activities")) {
    if (!sees("activities", activity)) continue;
    for (const { party, involvement, countries } of destinationsOf(register, activity)) {
      if (party === null) continue;
      const draft = drafts.get(party.id) ?? emptyDraft(party);
      drafts.set(party.id, draft);
      draft.activities.set(activity.id, textInAny(activity.name, ctx.locale) ?? activity.id);
      for (const country of countries) draft.countries.add(country);
      if (involvement === null) continue;
      if (involvement.roleId !== null) draft.roles.add(involvement.roleId);
      for (const country of countries)
        for (const { mechanismId } of safeguardsFor(involvement, country))
          if (mechanismId !== null) draft.safeguards.add(mechanismId);
      const passed = activity.dataUses.filter(
        ({ id }) => involvement.dataUseIds.length === 0 || involvement.dataUseIds.includes(id),
      );
      for (const { dataItemId } of passed) if (dataItemId !== null) draft.data.add(dataItemId);
    }
  }
  const items = [...drafts.values()]
    .map((draft) => finished(ctx, register, draft))
    .sort((a, b) => a.name.localeCompare(b.name, ctx.locale));
  const expiries = [...drafts.values()]
    .flatMap(({ party }) => expiriesOf(party))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  return { items, expiries: expiries.filter(({ on }) => on <= soon(instantRead(ctx))) };
}

type Draft = {
  party: Party;
  activities: Map<string, string>;
  roles: Set<string>;
  data: Set<string>;
  countries: Set<string>;
  safeguards: Set<string>;
};

const emptyDraft = (party: Party): Draft => ({
  party,
  activities: new Map(),
  roles: new Set(),
  data: new Set(),
  countries: new Set(),
  safeguards: new Set(),
});

const monthsAhead = 6;

function soon(instant: string): string {
  const day = new Date(instant);
  day.setUTCMonth(day.getUTCMonth() + monthsAhead);
  return day.toISOString().slice(0, 10);
}

function finished(ctx: Context, register: Register, draft: Draft): Recipient {
  const { party, activities, roles, data, countries, safeguards } = draft;
  return {
    id: party.id,
    name: party.legalName ?? party.id,
    roles: [...roles],
    activities: [...activities].map(([id, name]) => ({ id, name })),
    dataItemIds: [...data],
    countries: [...countries],
    contracts: party.contracts.map(({ type, reference, expiresAt }) => ({
      type,
      reference,
      expiresAt,
    })),
    safeguards: [...safeguards],
    subProcessors: engagedBy(ctx, register, party, new Set([party.id])),
  };
}

/** The tree below a party; one who is above already is not followed again, since two may engage each other. */
function engagedBy(
  ctx: Context,
  register: Register,
  party: Party,
  above: ReadonlySet<string>,
): readonly SubProcessor[] {
  const today = instantRead(ctx).slice(0, 10);
  return party.subProcessors
    .filter(({ until }) => until === null || until >= today)
    .flatMap(({ partyId, service, countries }): SubProcessor[] => {
      const engaged = register.find("parties", partyId);
      if (engaged === undefined || above.has(engaged.id)) return [];
      return [
        {
          id: engaged.id,
          name: engaged.legalName ?? engaged.id,
          service: textInAny(service as LocalisedText, ctx.locale) ?? null,
          countries,
          engages: engagedBy(ctx, register, engaged, new Set([...above, engaged.id])),
        },
      ];
    });
}

function expiriesOf(party: Party): readonly Expiry[] {
  const of = (what: Expiry["what"], which: string | null, on: string | null): Expiry[] =>
    on === null
      ? []
      : [{ partyId: party.id, name: party.legalName ?? party.id, what, which: which ?? "", on }];
  return [
    ...party.contracts.flatMap((one) => of("contract", one.reference ?? one.type, one.expiresAt)),
    ...party.certifications.flatMap((one) => of("certification", one.name, one.validUntil)),
  ];
}
