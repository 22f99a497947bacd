import type { Activity, Involvement } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { named } from "../facts/words.ts";
import type { Point } from "../completeness.ts";
import { type BlockMaker, of, point } from "./point.ts";

const contracted = ["processor", "sub_processor"];

function nameOf(register: Register, { department, partyId }: Involvement) {
  const party = register.find("parties", partyId);
  const name = party?.publicName ?? party?.legalName;
  return name == null ? named(department, "?") : { en: name, fr: name };
}

function involvementPoints(
  register: Register,
  involvement: Involvement,
  index: number,
): readonly Point[] {
  const { contractId, partyId, roleId } = involvement;
  const name = nameOf(register, involvement);
  const path = ["involvements", index];
  const role = point(...of(name, "role", "rôle"), roleId !== null, [...path, "roleId"]);
  if (partyId === null || roleId === "internal_department") return [role];
  const party = register.find("parties", partyId);
  const country = point(
    ...of(name, "country", "pays"),
    party?.kind === "category" || (party?.countryOfEstablishment ?? null) !== null,
    [...path, "partyId"],
  );
  if (!contracted.includes(roleId ?? "")) return [role, country];
  const contract = point(...of(name, "contract", "contrat"), contractId !== null, [
    ...path,
    "contractId",
  ]);
  return [role, country, contract];
}

const transferPoints = (activity: Activity, register: Register): readonly Point[] =>
  activity.involvements.flatMap((involvement, index) =>
    involvement.transfers.flatMap((transfer, at) => {
      if (transfer.state === "none_verified") return [];
      const name = nameOf(register, involvement);
      const path = ["involvements", index, "transfers", at];
      if (transfer.state !== "transfer") {
        return [
          point(...of(name, "transfer or not", "transfert ou non"), false, [...path, "state"]),
        ];
      }
      const isCovered =
        transfer.safeguards.length > 0 &&
        transfer.countries.every((country) =>
          transfer.safeguards.some(
            ({ countries, mechanismId }) =>
              mechanismId !== null && (countries.length === 0 || countries.includes(country)),
          ),
        );
      const words = of(name, "a safeguard for each country", "une garantie pour chaque pays");
      return [point(...words, isCovered, [...path, "safeguards"])];
    }),
  );

/** Who receives data, and what protects them outside the EEA. */
export const recipientBlocks: readonly BlockMaker[] = [
  {
    id: "recipients",
    label: { en: "Recipients", fr: "Destinataires" },
    weight: 10,
    pointsOf: (activity, register) => [
      point(
        "Recipients, or a statement that there are none",
        "Destinataires, ou déclaration qu'il n'y en a pas",
        activity.involvements.length > 0 || activity.noRecipient !== null,
        ["involvements"],
      ),
      ...activity.involvements.flatMap((involvement, index) =>
        involvementPoints(register, involvement, index),
      ),
    ],
  },
  {
    id: "transfers",
    label: { en: "Transfers", fr: "Transferts" },
    weight: 10,
    pointsOf: transferPoints,
  },
];
