import { cellText } from "#reports/workbook/workbook.ts";
import type { ActivityParts } from "./activity-parts.ts";
import type { Statement } from "./entry.ts";
import { messages } from "./messages.ts";

/** What stands in one row of an activity, by what it is about. */
export type Row = ReadonlyMap<string, readonly Statement[]>;

/** Enters one statement of a row; what stands beside it in the row may belong to it. */
export type Say = (parts: ActivityParts, row: Row, said: Statement, isOnlyRow: boolean) => void;

/** The words of a statement. */
export const textOf = (said: Statement) => cellText(said.value);
/** What a row says about something. */
export const saidOf = (row: Row, target: string) => row.get(target) ?? [];

/** Keeps a statement in the notes and says so. */
export function asNote(parts: ActivityParts, said: Statement): void {
  parts.note(said, textOf(said));
  parts.tell(said, messages.keptAsNote(said.heading));
}
