"use client";

import { type ComponentType, createContext, useContext } from "react";
import type { ComboOption } from "#components/ui/combo-options.ts";
import type { Field, RefTarget } from "#register/field.ts";
import type { Problem } from "#register/problem.ts";
import type { Collection } from "#register/registry.ts";
import type { Names } from "./names.ts";

export type ControlProps = {
  readonly field: Field;
  readonly pointer: string;
  readonly value: unknown;
};

/** A place of the record (JSON Pointer) to be shown. */
export type Opening = { readonly pointer: string };

/** What every control of a record's form needs from it. */
export type RecordFormContext = {
  /** What the ids of its elements begin with, so that a dialog over a form has others. */
  readonly formId: string;
  /** The control for any field: groups and lists draw the fields they hold with it. */
  readonly Control: ComponentType<ControlProps>;
  /** Sets the value at a place (JSON Pointer). */
  readonly change: (pointer: string, value: unknown) => void;
  readonly problems: readonly Problem[];
  /** The place somebody was led to last: what hides it opens. A new object each time. */
  readonly opening: Opening | null;
  readonly names: Names;
  /** The identified parts of the record in the form, by kind; undefined for kinds it does not hold. */
  readonly ownParts: { readonly [P in RefTarget]?: readonly ComboOption[] };
  /** Asks for a new record of a collection by name; undefined where the person may not create one. */
  readonly create:
    | ((collection: Collection, name: string, use: (id: string) => void) => void)
    | undefined;
};

const Context = createContext<RecordFormContext | null>(null);

export const RecordFormProvider = Context.Provider;

/** The form a control stands in. */
export function useRecordFormContext(): RecordFormContext {
  const context = useContext(Context);
  if (context === null) throw new Error("A field control stands outside of a record form.");
  return context;
}
