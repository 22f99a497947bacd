import type { Finding } from "#queries/findings.ts";

/** Findings that one thing mends, or that are in one record. */
export type FindingGroup = {
  readonly key: string;
  readonly first: Finding;
  readonly findings: readonly Finding[];
};

export type Grouping = "fix" | "record";

const order = { error: 0, warning: 1, info: 2 } as const;

/** Groups findings by what mends them (the rule) or by record: the gravest groups first, then the largest. */
export function groupsOf(findings: readonly Finding[], grouping: Grouping): FindingGroup[] {
  const keyOf = ({ rule, record }: Finding) =>
    grouping === "fix" ? rule : `${record.collection}/${record.id}`;
  return [...Map.groupBy(findings, keyOf)]
    .flatMap(([key, list]) => {
      const sorted = list.toSorted((a, b) => order[a.severity] - order[b.severity]);
      const [first] = sorted;
      return first === undefined ? [] : [{ key, first, findings: sorted }];
    })
    .sort(
      (a, b) =>
        order[a.first.severity] - order[b.first.severity] ||
        b.findings.length - a.findings.length ||
        (a.key < b.key ? -1 : 1),
    );
}
