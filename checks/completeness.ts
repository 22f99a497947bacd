import type { Bilingual } from "#register/locale.ts";
import type { Activity } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { blocks } from "./completeness/blocks.ts";

/** One thing an activity should say: whether it does, and where. */
export type Point = {
  readonly label: Bilingual;
  readonly isSaid: boolean;
  /** JSON Pointer (RFC 6901) of the field to fill, from the record on. */
  readonly pointer: string;
};

/** A part of a record, with the points that apply to it. */
export type Block = {
  readonly id: string;
  readonly label: Bilingual;
  /** What it weighs among the blocks that apply. */
  readonly weight: number;
  readonly points: readonly Point[];
};

/** How much of what an activity should say is said. It is no measure of compliance. */
export type Completeness = {
  /** 0 to 100, a whole number; 100 only where nothing is missing. */
  readonly score: number;
  readonly blocks: readonly Block[];
  readonly missing: readonly Point[];
};

/**
 * How complete a record of processing is (GDPR Art. 30). Only what applies to it counts: what does not, never lowers
 * the score; each point says what it is about.
 */
export function completenessOf(activity: Activity, register: Register): Completeness {
  const applying = blocks
    .map(({ id, label, weight, pointsOf }) => {
      return { id, label, weight, points: pointsOf(activity, register) };
    })
    .filter(({ points }) => points.length > 0);
  const total = applying.reduce((sum, { weight }) => sum + weight, 0);
  const reached = applying.reduce(
    (sum, { weight, points }) =>
      sum + (weight * points.filter(({ isSaid }) => isSaid).length) / points.length,
    0,
  );
  const missing = applying.flatMap(({ points }) => points.filter(({ isSaid }) => !isSaid));
  const score = total === 0 ? 100 : Math.floor((100 * reached) / total);
  return { score: missing.length === 0 ? 100 : Math.min(99, score), blocks: applying, missing };
}
