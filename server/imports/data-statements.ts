import { cellText } from "#reports/workbook/workbook.ts";
import type { ActivityParts } from "./activity-parts.ts";
import { asNote, type Row, type Say, saidOf, textOf } from "./activity-row.ts";
import type { Values } from "./draft.ts";
import type { Statement } from "./entry.ts";
import { termNamed } from "./known-words.ts";
import { answerIn, termId } from "./simple-values.ts";
import { entriesIn, saysNothing } from "./words.ts";

/** The uses of data that a row speaks of. */
export function dataUses(parts: ActivityParts, row: Row): readonly Values[] {
  const stated = [...saidOf(row, "data"), ...saidOf(row, "sensitive")];
  return stated
    .filter((said) => said.beside !== undefined || answerIn(said.value) === undefined)
    .flatMap((said) =>
      dataNames(said).map((name) => parts.dataUse(said, name, () => categoryOf(parts, said, name))),
    );
}

function dataNames({ beside, value }: Statement): readonly string[] {
  const described = beside?.["description"];
  return entriesIn(described === undefined || described === "" ? cellText(value) : described);
}

/** The category a piece of data names itself, else the one it stands under, else a term of its own. */
function categoryOf({ drafts }: ActivityParts, said: Statement, name: string): string {
  const vocabularies = ["data_categories"] as const;
  const above = said.beside?.["category"];
  return (
    termNamed(drafts.register, vocabularies, name) ??
    termId(drafts, vocabularies, above === undefined || above === "" ? name : above, said)
  );
}

/** Data, the persons they are about and their sources, and the retention that stands beside (GDPR Art. 30(1)(c), (f)). */
export const data: Say = (parts, row, said) => {
  // "Sensitive data: no" says nothing that could be entered as data.
  if (said.beside === undefined && answerIn(said.value) !== undefined) return parts.note(said);
  const subjectIds = saidOf(row, "subjects").flatMap((one) =>
    entriesIn(textOf(one)).map((name) =>
      termId(parts.drafts, ["data_subject_categories"], name, one),
    ),
  );
  const sources = saidOf(row, "sources").flatMap((one) =>
    entriesIn(textOf(one)).map((name) => termId(parts.drafts, ["data_sources"], name, one)),
  );
  const uses = dataNames(said).map((name) =>
    parts.dataUse(said, name, () => categoryOf(parts, said, name)),
  );
  for (const use of uses) {
    use["subjectIds"] = [...new Set([...((use["subjectIds"] as string[]) ?? []), ...subjectIds])];
    const known = (use["sources"] as Values[]) ?? [];
    const more = sources.filter((id) => !known.some((one) => one["sourceId"] === id));
    use["sources"] = [...known, ...[...new Set(more)].map((sourceId) => ({ sourceId }))];
  }
  const kept = said.beside?.["retention"] ?? "";
  if (!saysNothing(kept))
    parts.retention(
      said,
      kept,
      uses.map(({ id }) => String(id)),
    );
};

/** Persons and sources belong to data; where the row names no data, the notes keep them. */
export const besideData: Say = (parts, row, said) => {
  if (saidOf(row, "data").length + saidOf(row, "sensitive").length === 0) asNote(parts, said);
};
