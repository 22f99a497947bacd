import type { ComponentProps, ReactNode } from "react";
import type { ReferenceEntry } from "#register/reference/entry.ts";
import { EntryTable } from "./entry-table.tsx";
import { ReferenceSection } from "./reference-section.tsx";

type Props<E extends ReferenceEntry> = Omit<ComponentProps<typeof ReferenceSection>, "children"> &
  Omit<ComponentProps<typeof EntryTable<E>>, "caption"> & {
    /** What is to be said below the table. */
    children?: ReactNode;
  };

/** A section whose entries hold between days: decisions, countries, safeguards. */
export function EntrySection<E extends ReferenceEntry>({
  title,
  help,
  add,
  vocabulary,
  children,
  ...table
}: Props<E>) {
  const { mayChange } = table;
  return (
    <ReferenceSection {...{ title, help, add, vocabulary, mayChange }}>
      <EntryTable caption={title} {...table} />
      {children}
    </ReferenceSection>
  );
}
