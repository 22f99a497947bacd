import type { Severity } from "#register/printed-finding.ts";
import type { Judged } from "./waived.ts";

/** Findings that one thing mends (a rule), or that are in one record. */
export type Grouping = "fix" | "record";

/** Findings that belong together, the gravest first. */
export type FindingGroup = {
  /** The rule, or the record as `collection/id`. */
  readonly key: string;
  readonly findings: readonly [Judged, ...Judged[]];
};

/** The place of a severity in a list: errors come first. */
export const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const severityOf = ({ finding }: Judged) => severityOrder[finding.rule.severity];

/** Findings with errors before warnings before advice, otherwise in their order. */
export function gravestFirst(findings: readonly Judged[]): readonly Judged[] {
  return findings.toSorted((a, b) => severityOf(a) - severityOf(b));
}

/** Groups findings by what mends them or by record: the gravest groups first, then the largest. */
export function groupsOf(findings: readonly Judged[], by: Grouping): readonly FindingGroup[] {
  const keyOf = ({ finding: { rule, record } }: Judged) =>
    by === "fix" ? rule.id : `${record.collection}/${record.id}`;
  return [...Map.groupBy(findings, keyOf)]
    .flatMap(([key, list]): FindingGroup[] => {
      const [first, ...others] = gravestFirst(list);
      return first === undefined ? [] : [{ key, findings: [first, ...others] }];
    })
    .sort(
      (a, b) =>
        severityOf(a.findings[0]) - severityOf(b.findings[0]) ||
        b.findings.length - a.findings.length ||
        (a.key < b.key ? -1 : 1),
    );
}
