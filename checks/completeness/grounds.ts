import type { LegalGround, Purpose } from "#register/registry.ts";
import { saysItsPart } from "../facts/grounds.ts";
import { named } from "../facts/words.ts";
import type { Point } from "../completeness.ts";
import { type BlockMaker, isForOthers, isWritten, of, point } from "./point.ts";

const said = (text: object | null | undefined) =>
  text !== null && text !== undefined && Object.keys(text).length > 0;

/** What the basis of a ground calls for, and whether it is said; the field it is said in. */
function detailOf(
  ground: LegalGround,
): readonly [isSaid: boolean, field: readonly string[]] | null {
  switch (ground.basis) {
    case "consent": {
      const { mechanism, proofLocation, withdrawalMeans } = ground.consent ?? {};
      const isSaid = mechanism != null && proofLocation != null && said(withdrawalMeans);
      return [isSaid, ["consent"]];
    }
    case "contract":
      return [said(ground.contract), ["contract"]];
    case "legal_obligation":
    case "public_task":
      return [ground.laws.length > 0, ["laws"]];
    case "vital_interests":
      return [said(ground.vitalInterest), ["vitalInterest"]];
    case "legitimate_interests":
      return [said(ground.interest) && ground.lia?.doneAt != null, ["interest"]];
    default:
      return null;
  }
}

function groundPoints(purpose: Purpose, index: number): readonly Point[] {
  const name = named(purpose.name, purpose.id);
  const [en, fr] = of(name, "lawful basis", "base légale");
  const basis = point(en, fr, purpose.grounds.length > 0, ["purposes", index, "grounds"]);
  const isDivided = purpose.grounds.length > 1;
  const details = purpose.grounds.flatMap((ground, at) => {
    const path = ["purposes", index, "grounds", at];
    const detail = detailOf(ground);
    return [
      ...(detail === null
        ? []
        : [
            point(...of(name, "details of the basis", "précisions sur la base"), detail[0], [
              ...path,
              ...detail[1],
            ]),
          ]),
      ...(isDivided
        ? [
            point(...of(name, "the part it covers", "la partie couverte"), saysItsPart(ground), [
              ...path,
              "covers",
            ]),
          ]
        : []),
    ];
  });
  return [basis, ...details];
}

/** Purposes and the grounds they rest on. */
export const groundBlocks: readonly BlockMaker[] = [
  {
    id: "purposes",
    label: { en: "Purposes", fr: "Finalités" },
    weight: 15,
    pointsOf: (activity, register) => {
      if (isForOthers(activity)) return [];
      return [
        point("A purpose", "Une finalité", activity.purposes.length > 0, ["purposes"]),
        ...activity.purposes.map((purpose, index) =>
          point(
            ...of(named(purpose.name, purpose.id), "name", "nom"),
            isWritten(purpose.name, activity, register),
            ["purposes", index, "name"],
          ),
        ),
      ];
    },
  },
  {
    id: "grounds",
    label: { en: "Legal grounds", fr: "Fondements" },
    weight: 15,
    pointsOf: (activity) =>
      isForOthers(activity)
        ? []
        : activity.purposes.flatMap((purpose, index) => groundPoints(purpose, index)),
  },
];
