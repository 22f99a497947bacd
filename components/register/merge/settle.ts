import { type FormValues, valueAt, withValueAt } from "../form-value.ts";
import { isObject } from "#register/walk.ts";
import type { Divergence, Merge } from "./merge-records.ts";

/** What becomes of a place that both changed. */
export type Choice = "mine" | "theirs" | "both";

/** Whether two texts can be kept one after the other. */
export function canKeepBoth({ field, mine, theirs }: Divergence): boolean {
  return (
    (field.kind === "text" || field.kind === "localised") &&
    field.multiline === true &&
    textOf(mine) !== "" &&
    textOf(theirs) !== ""
  );
}

/** The merged values with every choice made; without one, mine stands. */
export function settled(
  { values, collisions }: Merge,
  choices: Readonly<Record<string, Choice>>,
): FormValues {
  let result = values;
  const removed: string[] = [];
  for (const collision of collisions) {
    const { pointer } = collision;
    const choice = choices[pointer] ?? "mine";
    const value = chosen(collision, choice);
    if (value === undefined && /\/\d+$/.test(pointer)) removed.push(pointer);
    else result = withText(result, pointer, value);
  }
  // From the back, so that the places before stay where they are.
  for (const pointer of removed.toReversed()) result = without(result, pointer);
  return result;
}

function chosen(collision: Divergence, choice: Choice): unknown {
  if (choice !== "both") return collision[choice];
  const both = `${textOf(collision.theirs)}\n\n${textOf(collision.mine)}`;
  return collision.field.kind === "localised" ? { text: both, changedAt: null } : both;
}

function textOf(value: unknown): string {
  if (isObject(value)) return typeof value["text"] === "string" ? value["text"] : "";
  return typeof value === "string" ? value : "";
}

/** A language without a text has no entry at all. */
function withText(values: FormValues, pointer: string, value: unknown): FormValues {
  if (value !== undefined) return withValueAt(values, pointer, value);
  const cut = pointer.lastIndexOf("/");
  const [parent, name] = [pointer.slice(0, cut), pointer.slice(cut + 1)];
  const texts = valueAt(values, parent);
  if (!isObject(texts)) return values;
  const { [name]: _, ...others } = texts;
  return withValueAt(values, parent, others);
}

function without(values: FormValues, pointer: string): FormValues {
  const cut = pointer.lastIndexOf("/");
  const [parent, index] = [pointer.slice(0, cut), Number(pointer.slice(cut + 1))];
  const list = valueAt(values, parent);
  return Array.isArray(list) ? withValueAt(values, parent, list.toSpliced(index, 1)) : values;
}
