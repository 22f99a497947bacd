import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export type FrameProps = {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly errors?: readonly string[] | undefined;
  readonly required?: boolean | undefined;
  /** Shown after the label, smaller: the provision, who sees the field. */
  readonly note?: ReactNode;
};

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

function Caption({ label, required, note }: FrameProps) {
  return (
    <>
      <span className="font-medium">
        {label}
        {required === true && (
          <span aria-hidden="true" className="text-error">
            {" *"}
          </span>
        )}
      </span>
      {note}
    </>
  );
}

const captionClass = "flex flex-wrap items-baseline gap-x-2 text-[0.8125rem] leading-5";

/** Label, control, help and what is wrong, in the order they are read. */
export function FieldFrame({ children, ...frame }: FrameProps & { children: ReactNode }) {
  return (
    <div className="grid min-w-0 content-start gap-1">
      <label htmlFor={frame.id} className={captionClass}>
        <Caption {...frame} />
      </label>
      {children}
      <FieldNotes {...frame} />
    </div>
  );
}

/** The same for several controls under one name. */
export function FieldsetFrame({ children, ...frame }: FrameProps & { children: ReactNode }) {
  return (
    <fieldset
      id={frame.id}
      tabIndex={-1}
      className="grid min-w-0 content-start gap-1"
      aria-describedby={descriptionOf(frame)}
    >
      <legend className={`${captionClass} mb-1`}>
        <Caption {...frame} />
      </legend>
      {children}
      <FieldNotes {...frame} />
    </fieldset>
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
