import type { Path } from "#register/pointer.ts";
import type { Involvement, Party } from "#register/registry.ts";
import type { CheckContext } from "../context.ts";
import type { RecordRef } from "../rule.ts";

type Found = {
  readonly contract: Party["contracts"][number];
  readonly record: RecordRef;
  /** Where the contract is in the record of its party. */
  readonly path: Path;
  readonly isPartyInUse: boolean;
};

/** The contract an involvement rests on, with its place; undefined where it names none. */
export function contractOf(c: CheckContext, involvement: Involvement): Found | undefined {
  const party = c.find("parties", involvement.partyId);
  const index = party?.contracts.findIndex(({ id }) => id === involvement.contractId) ?? -1;
  const contract = party?.contracts[index];
  if (party === undefined || contract === undefined) return undefined;
  return {
    contract,
    record: { collection: "parties", id: party.id },
    path: ["contracts", index],
    isPartyInUse: party.active !== false,
  };
}
