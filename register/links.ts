import type { Field, Fields, RefTarget } from "./field.ts";
import { isLocale } from "./locale.ts";
import { type Stretch, stretchesOf } from "./mentions.ts";
import type { Path } from "./pointer.ts";
import { isObject } from "./walk.ts";

/** A field that names other records, parts or words. */
export type LinkField = Field & { readonly kind: "ref" | "refs" | "term" | "terms" };

/** What to do with the links of a record; `path` is reused: read it at once. */
export type LinkVisitor = {
  /** A part with an id of its own; the path is that of the id. */
  readonly part?: (part: RefTarget, id: string, path: Path) => void;
  /** One id that a field names; the path is that of the id. */
  readonly link?: (field: LinkField, id: string, path: Path) => void;
  /** A stretch of a text that may mention records; the path is that of the text in one language. */
  readonly stretch?: (stretch: Stretch, path: Path) => void;
};

/**
 * Visits every identified part of a value and every id its fields name, in the order of the fields. It also walks
 * values that were not validated: what has not the shape of its declaration is passed over.
 */
export function visitLinks(
  fields: Fields,
  values: unknown,
  visitor: LinkVisitor,
  path: (string | number)[] = [],
): void {
  if (!isObject(values)) return;
  for (const [name, field] of linkedFields(fields)) {
    const value = values[name];
    if (value === undefined || value === null) continue;
    path.push(name);
    if (field.kind === "localised") visitText(value, visitor, path);
    else if (field.kind === "group") visitLinks(field.fields, value, visitor, path);
    else if (Array.isArray(value)) visitList(field, value, visitor, path);
    else if (isLinkField(field) && typeof value === "string") visitor.link?.(field, value, path);
    path.pop();
  }
}

function visitText(value: unknown, visitor: LinkVisitor, path: (string | number)[]): void {
  if (visitor.stretch === undefined || !isObject(value)) return;
  for (const [locale, dated] of Object.entries(value)) {
    const text = isLocale(locale) && isObject(dated) ? dated["text"] : undefined;
    if (typeof text !== "string") continue;
    path.push(locale, "text");
    for (const stretch of stretchesOf(text)) visitor.stretch(stretch, path);
    path.splice(-2);
  }
}

function visitList(
  field: Field,
  list: readonly unknown[],
  visitor: LinkVisitor,
  path: (string | number)[],
): void {
  for (let index = 0; index < list.length; index++) {
    const entry = list[index];
    path.push(index);
    if (field.kind === "parts" || field.kind === "rows") {
      if (field.kind === "parts") visitPart(field.part, entry, visitor, path);
      visitLinks(field.fields, entry, visitor, path);
    } else if (isLinkField(field) && typeof entry === "string") visitor.link?.(field, entry, path);
    path.pop();
  }
}

function visitPart(
  part: RefTarget,
  value: unknown,
  visitor: LinkVisitor,
  path: (string | number)[],
): void {
  const id = isObject(value) ? value["id"] : undefined;
  if (visitor.part === undefined || typeof id !== "string" || id === "") return;
  path.push("id");
  visitor.part(part, id, path);
  path.pop();
}

function isLinkField(field: Field): field is LinkField {
  return ["ref", "refs", "term", "terms"].includes(field.kind);
}

type Named = readonly (readonly [name: string, field: Field])[];

// Most fields link to nothing: leaving them out makes the walk of a large register several times faster.
const known = new WeakMap<Fields, Named>();

function linkedFields(fields: Fields): Named {
  const found = known.get(fields);
  if (found !== undefined) return found;
  const linked = Object.entries(fields).filter(([, field]) => hasLinks(field));
  known.set(fields, linked);
  return linked;
}

function hasLinks(field: Field): boolean {
  if (field.kind === "parts" || isLinkField(field)) return true;
  if (field.kind === "localised") return field.mentions === true;
  return (field.kind === "group" || field.kind === "rows") && linkedFields(field.fields).length > 0;
}
