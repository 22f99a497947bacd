"use client";

import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { FieldList, FieldValue } from "#components/register/field-list.tsx";
import { fieldAt } from "#register/place-name.ts";
import type { Difference } from "#register/compare.ts";
import type { Collection } from "#register/registry.ts";
import { isObject } from "#register/walk.ts";
import { type Piece, pieces } from "./words.ts";

type Props = {
  collection: Collection;
  changes: readonly Difference[];
  /** What the two sides are called. */
  titles?: { readonly before: string; readonly after: string };
};

/** Differences field by field, what was before beside what was after, changed words marked. */
export function Differences({ collection, changes, titles }: Props) {
  const { record } = useTexts();
  const locale = useLocale();
  const names = titles ?? { before: record.before, after: record.after };
  return (
    <dl className="grid gap-3">
      {changes.map((change) => (
        <div key={`${change.kind} ${change.pointer}`}>
          <dt className="text-[0.8125rem] text-muted">
            {change.labels.map((label) => label[locale]).join(" › ")}
          </dt>
          <dd className="grid gap-2 sm:grid-cols-2">
            <Side collection={collection} change={change} side="before" title={names.before} />
            <Side collection={collection} change={change} side="after" title={names.after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type SideProps = {
  collection: Collection;
  change: Difference;
  side: "before" | "after";
  title: string;
};

function Side({ collection, change, side, title }: SideProps) {
  const { before, after } = change;
  const texts = typeof before === "string" && typeof after === "string";
  const isProse =
    texts && fieldAt(collection, change.pointer)?.kind !== "ref" && before.includes(" ");
  return (
    <div
      className={`min-w-0 rounded-sm px-2 py-1 ${side === "before" ? "bg-sunken" : "bg-done-tint"}`}
    >
      <p className="text-xs text-muted">{title}</p>
      {isProse ? (
        <Prose pieces={pieces(before, after)} side={side} />
      ) : (
        <Value collection={collection} change={change} value={change[side]} />
      )}
    </div>
  );
}

function Prose({ pieces: parts, side }: { pieces: readonly Piece[]; side: "before" | "after" }) {
  return (
    <p className="break-words whitespace-pre-line">
      {parts.map((part, at) => {
        const key = `${at} ${part.kind}`;
        if (part.kind === "same") return <span key={key}>{part.text}</span>;
        if (part.kind !== side) return null;
        return side === "before" ? (
          <del key={key}>{part.text}</del>
        ) : (
          <ins key={key} className="font-medium">
            {part.text}
          </ins>
        );
      })}
    </p>
  );
}

type ValueProps = { collection: Collection; change: Difference; value: unknown };

function Value({ collection, change, value }: ValueProps) {
  const { value: words, record } = useTexts();
  const field = fieldAt(collection, change.pointer);
  if (change.kind === "moved") return <span>{record.place(Number(value) + 1)}</span>;
  if (value === null || value === undefined) {
    return <span className="text-muted">{words.nothing}</span>;
  }
  // A place inside a list is one entry of it; its field describes the whole list.
  if (field !== undefined && "fields" in field && isObject(value)) {
    return <FieldList fields={field.fields} values={value} />;
  }
  if (field !== undefined && !(field.kind === "localised" && typeof value === "string")) {
    return <FieldValue field={field} value={value} />;
  }
  return (
    <span className="break-words whitespace-pre-line">
      {typeof value === "string" ? value : JSON.stringify(value)}
    </span>
  );
}
