import type { LegalGround } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import matrix from "#register/vocabularies/rights_matrix.json" with { type: "json" };
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import { isUsedFor } from "../names.ts";
import { isWritten, textOf } from "../reading.ts";
import { phrase } from "../say.ts";
import { remembered } from "../remembered.ts";
import { purposesIn, type ShownPurpose } from "../shown.ts";
import { alsoFrom, isSaid, type Place, type Words } from "../words.ts";
import { nameOfPoint, purposesOf } from "./collection.ts";

/** A ground the document publishes: of a purpose, or shown at a collection point whose purposes record none. */
export type PublishedGround = {
  readonly basis: string;
  readonly place: Place;
  /** What the rights it opens apply to. */
  readonly name: Words;
  readonly shown: ShownPurpose | undefined;
  readonly ground: Cited<LegalGround> | undefined;
  /** Whether the data may be taken along: the basis allows it and the person provided some of them (GDPR Art. 20(1)). */
  readonly isPortable: boolean;
};

/** Every ground from which rights follow. */
export function publishedGrounds(c: Compilation): readonly PublishedGround[] {
  const ofPurposes = c.shown.activities.flatMap((activity) =>
    remembered(c, "grounds", activity, (reading) =>
      purposesIn(activity).flatMap((shown) => groundsOf(reading, shown)),
    ),
  );
  // A notice shows some of the purposes only.
  const ids = new Set(c.shown.purposes.map(({ purpose }) => purpose.value.id));
  return [
    ...ofPurposes.filter(({ shown }) => ids.has(shown.purpose.value.id)),
    ...shownAtPoints(c),
  ];
}

function groundsOf(
  c: Reading,
  shown: ShownPurpose,
): readonly (PublishedGround & { readonly shown: ShownPurpose })[] {
  const name = textOf(c, shown.purpose.get("name"));
  const grounds = shown.purpose.eachOf("grounds");
  return grounds.flatMap((ground) => {
    const { basis } = ground.value;
    if (basis === null) return [];
    const place = ground.placeOf("basis");
    const named = grounds.length > 1 ? withPart(c, name, ground) : name;
    const isPortable = isPortableFor(shown, ground);
    return [{ basis, place, name: alsoFrom(named, place), shown, ground, isPortable }];
  });
}

function isPortableFor(
  { activity, purpose }: ShownPurpose,
  { value }: Cited<LegalGround>,
): boolean {
  const isExplicit = value.art9.some(
    ({ conditionId }) => conditionId === "art9_a_explicit_consent",
  );
  if (!opens(value.basis ?? "", "right_portability") && !isExplicit) return false;
  const uses = activity.value.dataUses.filter((use) => isUsedFor(use, purpose.value));
  return uses.length === 0 || uses.some((use) => isProvided(use.sources));
}

function isProvided(sources: readonly { readonly sourceId: string | null }[]): boolean {
  const provided = ["data_subject_direct", "data_subject_device", "generated_by_use"];
  return sources.length === 0 || sources.some(({ sourceId }) => provided.includes(sourceId ?? ""));
}

/** The purpose with the part a ground covers, where the purpose has several. */
function withPart(c: Reading, name: Words, ground: Cited<LegalGround>): Words {
  const part = isWritten(ground.value.covers) ? ground.get("covers") : ground.get("condition");
  if (!isWritten(part.value)) return name;
  const words = phrase(c, "rights.part", { purpose: name, part: textOf(c, part) });
  return isSaid(words) ? words : name;
}

function shownAtPoints(c: Compilation): readonly PublishedGround[] {
  return c.shown.collectionPoints
    .filter((point) => purposesOf(c, point).every((purpose) => purpose.value.grounds.length === 0))
    .flatMap((point) =>
      point.eachOf("shownBases").map((basis) => ({
        basis: basis.value,
        place: basis,
        name: alsoFrom(nameOfPoint(c, point), basis),
        shown: undefined,
        ground: undefined,
        isPortable: opens(basis.value, "right_portability"),
      })),
    );
}

/** Whether a basis opens a right, by the matrix of rights; a ground that replaces Art. 6 counts as a legitimate interest. */
export function opens(basis: string, right: string): boolean {
  const row = rows.get(right);
  if (row === undefined) return false;
  const replaces = builtInTerm(["other_grounds"], basis)?.["replaces_art6"] === true;
  if (replaces && right === "right_objection") return false;
  const value = row.get(replaces ? "legitimate_interests" : basis);
  return value === "yes" || value === "conditional";
}

const rows: ReadonlyMap<string, ReadonlyMap<string, unknown>> = new Map(
  matrix.items.map((item) => [item.right, new Map<string, unknown>(Object.entries(item))]),
);
