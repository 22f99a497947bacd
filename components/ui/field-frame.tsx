"use client";

import { type ReactNode, useState } from "react";
import { Icon } from "./icon.tsx";

export type FrameProps = {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly errors?: readonly string[] | undefined;
  readonly required?: boolean | undefined;
  /** Shown after the label, smaller: who sees the field. */
  readonly note?: ReactNode;
  /** Where the field comes from, and on request what that asks for, in plain words. */
  readonly source?: Source | undefined;
};

type Source = { readonly name: string; readonly explanation?: string | undefined };

/** The id of the text that names a control. */
export function labelId(id: string): string {
  return `${id}-label`;
}

/** The ids that describe a control, for `aria-describedby`. */
export function descriptionOf({ id, help, errors }: FrameProps): string | undefined {
  const ids = [
    help === undefined ? "" : `${id}-help`,
    errors === undefined || errors.length === 0 ? "" : `${id}-error`,
  ].filter((name) => name !== "");
  return ids.length === 0 ? undefined : ids.join(" ");
}

/** True where the control has something wrong. */
export function isInvalid({ errors }: FrameProps): boolean {
  return errors !== undefined && errors.length > 0;
}

/** The name of a control with what stands beside it; the provision opens into its explanation. */
export function Caption({ frame, isGroup = false }: { frame: FrameProps; isGroup?: boolean }) {
  const { id, label, required, note, source } = frame;
  const [isOpen, setOpen] = useState(false);
  const name = (
    <>
      {label}
      {required === true && (
        <span aria-hidden="true" className="text-error">
          {" *"}
        </span>
      )}
    </>
  );
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-2 text-[0.8125rem] leading-5">
        {isGroup ? (
          <span id={labelId(id)} className="font-medium">
            {name}
          </span>
        ) : (
          <label id={labelId(id)} htmlFor={id} className="font-medium">
            {name}
          </label>
        )}
        {source !== undefined && (
          <SourceButton id={id} source={source} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
        )}
        {note}
      </div>
      {isOpen && source?.explanation !== undefined && (
        <p
          id={`${id}-source`}
          className="border-l-2 border-accent bg-accent-tint px-2 py-1 text-xs leading-5"
        >
          {source.explanation}
        </p>
      )}
    </>
  );
}

type SourceProps = { id: string; source: Source; isOpen: boolean; onToggle: () => void };

function SourceButton({ id, source, isOpen, onToggle }: SourceProps) {
  if (source.explanation === undefined) {
    return <span className="text-xs text-muted">{source.name}</span>;
  }
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-controls={`${id}-source`}
      className="min-h-6 text-xs text-muted underline decoration-line-strong decoration-dotted underline-offset-2 hover:text-ink"
      onClick={onToggle}
    >
      {source.name}
    </button>
  );
}

type BoxProps = FrameProps & { children: ReactNode };

/** Label, control, help and what is wrong, in the order they are read. */
export function FieldFrame({ children, ...frame }: BoxProps) {
  return (
    <div className="grid min-w-0 content-start gap-1">
      <Caption frame={frame} />
      {children}
      <FieldNotes {...frame} />
    </div>
  );
}

/** The same for several controls under one name. */
export function FieldsetFrame({ children, ...frame }: BoxProps) {
  return (
    <div
      role="group"
      id={frame.id}
      tabIndex={-1}
      aria-labelledby={labelId(frame.id)}
      aria-describedby={descriptionOf(frame)}
      className="grid min-w-0 content-start gap-1"
    >
      <Caption frame={frame} isGroup />
      {children}
      <FieldNotes {...frame} />
    </div>
  );
}

/** Help and errors of a field; what is wrong comes with an icon, not only in red. */
export function FieldNotes({ id, help, errors = [] }: Pick<FrameProps, "id" | "help" | "errors">) {
  return (
    <>
      {help !== undefined && (
        <p id={`${id}-help`} className="text-xs leading-5 text-muted">
          {help}
        </p>
      )}
      {errors.length > 0 && (
        <ul id={`${id}-error`} className="text-[0.8125rem] leading-5 text-error">
          {errors.map((error) => (
            <li key={error} className="flex items-start gap-1">
              <Icon name="alert" className="mt-0.5" />
              {error}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
