import type { Reading } from "../compilation.ts";
import type { Place } from "../words.ts";
import type { Part } from "./involvements.ts";

const sufficient: readonly (string | null)[] = ["art28", "scc_2021_915"];

/**
 * True for a processor with a contract of Art. 28 on record: the one the involvement names or, where it names none,
 * any of the party that has not expired at the instant of the register. A contract known to lack a clause does not count.
 */
export function isBound(c: Reading, { involvement }: Part): boolean {
  const party = c.citations.find("parties", involvement.value.partyId);
  const contracts = party?.steer("contracts") ?? [];
  const named = involvement.steer("contractId");
  const { day } = c;
  return contracts
    .filter((contract) => named === null || contract.id === named)
    .some(
      (contract) =>
        sufficient.includes(contract.type) &&
        (contract.expiresAt === null || contract.expiresAt >= day) &&
        !Object.values(contract.clauses ?? {}).includes(false),
    );
}

/** The places that record the contract. */
export function contractPlaces(c: Reading, { involvement }: Part): readonly Place[] {
  const party = c.citations.find("parties", involvement.value.partyId);
  return [
    involvement.placeOf("roleId"),
    ...(party === undefined ? [] : [party.placeOf("contracts")]),
  ];
}
