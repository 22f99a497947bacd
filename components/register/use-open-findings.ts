import { useQuery } from "@tanstack/react-query";
import { type RecordFinding, recordFindingsQuery } from "#queries/record-findings.ts";
import type { Collection } from "#register/registry.ts";

const none: readonly RecordFinding[] = [];

/** What the checks found in a record as it was last saved and nobody waived; nothing for a new one. */
export function useOpenFindings(
  collection: Collection,
  id: string | undefined,
): readonly RecordFinding[] {
  const { data } = useQuery({
    ...recordFindingsQuery(collection, id ?? ""),
    enabled: id !== undefined,
    select: ({ items }) => items.filter(({ waiver }) => waiver === null),
  });
  return data ?? none;
}
