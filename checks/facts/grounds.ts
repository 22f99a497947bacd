import type { Activity, DataUse, LegalGround, Purpose } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import { serves } from "./data.ts";

/** Whether a ground makes processing lawful: a basis of GDPR Art. 6(1), or a rule that takes its place. */
export function isLawfulBasis(basis: string | null): boolean {
  if (basis === null) return false;
  return isArticle6(basis) || builtInTerm(["other_grounds"], basis)?.["replaces_art6"] === true;
}

/** Whether a ground is one of the six of GDPR Art. 6(1). */
export function isArticle6(basis: string | null): boolean {
  return basis !== null && builtInTerm(["legal_bases"], basis) !== undefined;
}

/** The data uses that a ground of a purpose covers: all of the purpose where it names no part. */
export function usesCovered(
  activity: Activity,
  purpose: Purpose,
  ground: LegalGround,
): readonly DataUse[] {
  return activity.dataUses.filter(
    (use) =>
      serves(use, purpose) &&
      (ground.coversDataUseIds.length === 0 || ground.coversDataUseIds.includes(use.id)) &&
      (ground.coversSubjectIds.length === 0 ||
        use.subjectIds.some((id) => ground.coversSubjectIds.includes(id))),
  );
}

/** The persons that a ground of a purpose covers. */
export function subjectsCovered(
  activity: Activity,
  purpose: Purpose,
  ground: LegalGround,
): readonly string[] {
  if (ground.coversSubjectIds.length > 0) return ground.coversSubjectIds;
  const uses = usesCovered(activity, purpose, ground);
  return [...new Set(uses.flatMap(({ subjectIds }) => subjectIds))];
}

/** Whether it is said which part, persons or case a ground of several covers. */
export function saysItsPart(ground: LegalGround): boolean {
  return (
    Object.keys(ground.covers).length > 0 ||
    Object.keys(ground.condition).length > 0 ||
    ground.coversDataUseIds.length > 0 ||
    ground.coversSubjectIds.length > 0 ||
    ground.isFallback === true
  );
}
