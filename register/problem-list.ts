import type { Problem } from "./problem.ts";

/** More than anybody reads at once; the rest is counted. */
export const mostProblems = 1000;

/** Problems in the order they were found, of which only the first are kept. */
export type ProblemList = {
  readonly problems: readonly Problem[];
  /** How many more there are. */
  readonly more: number;
  /** Adds problems; `prefix` is the pointer of the value they were found in. */
  readonly add: (found: Iterable<Problem>, prefix?: string) => void;
};

/** An empty list. */
export function problemList(): ProblemList {
  const problems: Problem[] = [];
  let more = 0;
  return {
    problems,
    get more() {
      return more;
    },
    add(found, prefix = "") {
      for (const problem of found) {
        if (problems.length === mostProblems) more++;
        else problems.push({ ...problem, pointer: `${prefix}${problem.pointer}` });
      }
    },
  };
}
