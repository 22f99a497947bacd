import { useMemo } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { found } from "#components/i18n/search.ts";

export type ComboOption = { readonly id: string; readonly label: string; readonly hint?: string };

/** The option that offers to make what is missing. */
export const createId = "+create";

/** So many options are listed at once. */
const limit = 100;

type Wanted = {
  readonly options: readonly ComboOption[];
  /** What is typed to find one; null where nothing is. */
  readonly query: string | null;
  readonly isOpen: boolean;
  readonly canCreate: boolean;
};

/** The options to list for what is typed, without accents, and how many more there are; none while the list is closed. */
export function useComboOptions({ options, query, isOpen, canCreate }: Wanted) {
  const { form } = useTexts();
  return useMemo(() => {
    if (!isOpen) return { shown: [], left: 0 };
    const search = (query ?? "").trim();
    const fitting = found(search, options, ({ label, hint }) => [label, hint]);
    const shown: ComboOption[] = fitting.slice(0, limit);
    if (canCreate) {
      shown.push({ id: createId, label: search === "" ? form.createNew : form.create(search) });
    }
    return { shown, left: Math.max(0, fitting.length - limit) };
  }, [isOpen, query, options, canCreate, form]);
}
