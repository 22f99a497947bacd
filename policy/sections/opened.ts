import type { LegalGround } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import matrix from "#register/vocabularies/rights_matrix.json" with { type: "json" };
import type { Cited } from "../cited.ts";
import type { Compilation } from "../compilation.ts";
import type { Origin } from "../document.ts";
import { isWritten, textOf } from "../reading.ts";
import { phrase } from "../say.ts";
import type { ShownPurpose } from "../shown.ts";
import { alsoFrom, isSaid, type Words } from "../words.ts";
import { nameOfPoint, purposesOf } from "./collection.ts";

/** A ground the document publishes: of a purpose, or shown at a collection point whose purposes record none. */
export type PublishedGround = {
  readonly basis: string;
  readonly place: Origin;
  /** What the rights it opens apply to. */
  readonly name: Words;
  readonly shown: ShownPurpose | undefined;
  readonly ground: Cited<LegalGround> | undefined;
};

/** Every ground from which rights follow. */
export function publishedGrounds(c: Compilation): readonly PublishedGround[] {
  return [...c.shown.purposes.flatMap((shown) => groundsOf(c, shown)), ...shownAtPoints(c)];
}

function groundsOf(c: Compilation, shown: ShownPurpose): readonly PublishedGround[] {
  const name = textOf(c, shown.purpose.get("name"));
  const grounds = shown.purpose.get("grounds").each();
  return grounds.flatMap((ground) => {
    const { basis } = ground.value;
    if (basis === null) return [];
    const place = ground.placeOf("basis");
    const named = grounds.length > 1 ? withPart(c, name, ground) : name;
    return [{ basis, place, name: alsoFrom(named, place), shown, ground }];
  });
}

/** The purpose with the part a ground covers, where the purpose has several. */
function withPart(c: Compilation, name: Words, ground: Cited<LegalGround>): Words {
  const [covers, condition] = [ground.get("covers"), ground.get("condition")];
  const part = isWritten(covers) ? covers : condition;
  if (!isWritten(part)) return name;
  const words = phrase(c, "rights.part", { purpose: name, part: textOf(c, part) });
  return isSaid(words) ? words : name;
}

function shownAtPoints(c: Compilation): readonly PublishedGround[] {
  return c.shown.collectionPoints
    .filter((point) => purposesOf(c, point).every((purpose) => purpose.value.grounds.length === 0))
    .flatMap((point) =>
      point
        .get("shownBases")
        .each()
        .map((basis) => ({
          basis: basis.value,
          place: basis.origin,
          name: alsoFrom(nameOfPoint(c, point), basis.origin),
          shown: undefined,
          ground: undefined,
        })),
    );
}

/** Whether a basis opens a right, by the matrix of rights; a ground that replaces Art. 6 counts as a legitimate interest. */
export function opens(basis: string, right: string): boolean {
  const row = matrix.items.find((item) => item.right === right);
  if (row === undefined) return false;
  const replaces = builtInTerm(["other_grounds"], basis)?.["replaces_art6"] === true;
  if (replaces && right === "right_objection") return false;
  const column = replaces ? "legitimate_interests" : basis;
  const value = Object.entries(row).find(([name]) => name === column)?.[1];
  return value === "yes" || value === "conditional";
}
