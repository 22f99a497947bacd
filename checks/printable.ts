import type { Locale } from "#register/locale.ts";
import type { PrintedFinding, Severity } from "#register/printed-finding.ts";
import type { Register } from "#register/register.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import { labelOf } from "./facts/texts.ts";
import type { RecordRef } from "./rule.ts";
import type { Judged } from "./waived.ts";
import { wordsOf } from "./wording.ts";

/** The findings of one record, in the order of its fields' rules. */
export type PrintableRecord = {
  readonly record: RecordRef;
  readonly title: string;
  readonly findings: readonly PrintedFinding[];
};

/**
 * Findings and their waivers for a report, by record in the order of the register: collections as the register has
 * them, records by id, in each the errors first. Pure: `findings` are what `judged` gives, `wants` says which records
 * the report is about.
 */
export function printableFindings(
  findings: readonly Judged[],
  register: Register,
  locale: Locale,
  wants: (record: RecordRef) => boolean = () => true,
): readonly PrintableRecord[] {
  const wanted = findings.filter(({ finding: { record } }) => wants(record));
  const byCollection = Map.groupBy(wanted, ({ finding }) => finding.record.collection);
  return collections.flatMap((collection) => {
    const byId = Map.groupBy(
      byCollection.get(collection) ?? [],
      ({ finding }) => finding.record.id,
    );
    return [...byId.keys()].sort().map((id) => ({
      record: { collection, id },
      title: titleOf(register, collection, id, locale),
      findings: (byId.get(id) ?? [])
        .map((one) => printable(one, register, locale))
        .sort((a, b) => order[a.severity] - order[b.severity]),
    }));
  });
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function titleOf(register: Register, collection: Collection, id: string, locale: Locale): string {
  const record = register.find(collection, id);
  return record === undefined ? id : entityOf(collection).title(record, locale);
}

function printable(
  { finding, waiver }: Judged,
  register: Register,
  locale: Locale,
): PrintedFinding {
  const { rule, record, pointer, isDraft } = finding;
  return {
    rule: rule.id,
    severity: rule.severity,
    field: labelOf(record.collection, nameOf(pointer))[locale],
    ...wordsOf(finding, register, locale),
    isDraft,
    waiver:
      waiver === null
        ? null
        : {
            reason: waiver.reason ?? "",
            author: waiver.waivedBy ?? "",
            since: waiver.waivedAt,
            until: waiver.until,
          },
  };
}

/** The dotted name of the field a pointer leads to, without the numbers of rows and parts; fields have plain names. */
function nameOf(pointer: string): string {
  return pointer
    .split("/")
    .filter((step) => step !== "" && !/^\d+$/.test(step))
    .join(".");
}
