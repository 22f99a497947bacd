import type { PrintedFinding } from "#register/printed-finding.ts";
import type { ReportContext } from "../context.ts";
import type { PrintedChange, RecordRemarks, Remarks } from "../remarks.ts";
import type { FieldBlock } from "./blocks.ts";
import type { Paragraph } from "./lines.ts";

/** A heading with what stands under it. */
export type RemarkSection = { readonly title: string; readonly fields: readonly FieldBlock[] };

/** Finds what is said about a record, by its address (collection/id). */
export function remarksByRecord(
  remarks: Remarks | undefined,
): (record: string) => RecordRemarks | undefined {
  const byRecord = new Map(remarks?.records.map((one) => [one.record, one]));
  return (record) => byRecord.get(record);
}

/** The findings and the history of a record as sections; none where there is nothing to say. */
export function remarkSections(
  remarks: RecordRemarks | undefined,
  context: ReportContext,
): readonly RemarkSection[] {
  if (remarks === undefined) return [];
  const { texts } = context;
  return [
    {
      title: texts.findings,
      fields: remarks.findings.map((finding) => findingField(finding, context)),
    },
    { title: texts.history, fields: remarks.history.map((change) => changeField(change, context)) },
  ].filter(({ fields }) => fields.length > 0);
}

function findingField(finding: PrintedFinding, { format, texts }: ReportContext): FieldBlock {
  const { article, field, fix, isDraft, message, severity, waiver } = finding;
  const place = [field, article, ...(isDraft ? [texts.onDraft] : [])].join("  ·  ");
  const value: Paragraph[] = [
    [{ text: message }],
    [{ text: fix }],
    [{ text: place, look: "muted" }],
  ];
  if (waiver !== null) {
    const date = (day: string | null) => (day === null ? null : format.date(day));
    const facts = texts.waived(waiver.author, date(waiver.since), date(waiver.until));
    value.push([{ text: `${facts}  `, look: "muted" }, { text: waiver.reason }]);
  }
  return { kind: "field", label: texts.severities[severity], value, indent: 0 };
}

const changeField = ({ at, sentence }: PrintedChange, { format }: ReportContext): FieldBlock => ({
  kind: "field",
  label: format.instant(at),
  value: [[{ text: sentence }]],
  indent: 0,
});
