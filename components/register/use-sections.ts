import { useDeferredValue, useMemo } from "react";
import { useLocale } from "#components/i18n/locale-context.tsx";
import type { Problem } from "#register/problem.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { completed, type FormValues, missingIn, problemsWithin } from "./form-value.ts";
import { sectionsOf } from "./sections.ts";

type Options = {
  collection: Collection;
  values: FormValues;
  /** What the last attempt to save was refused for. */
  problems: readonly Problem[];
  findings: readonly { readonly pointer: string }[];
};

/** The sections of a form with how much is wrong and how much is still open in each; typing does not wait for it. */
export function useSections({ collection, values, problems, findings }: Options) {
  const locale = useLocale();
  const settled = useDeferredValue(values);
  return useMemo(() => {
    const { fields } = entityOf(collection);
    const missing = missingIn(fields, completed(fields, settled), locale);
    const within = (places: readonly { readonly pointer: string }[], names: readonly string[]) =>
      new Set(
        places
          .map(({ pointer }) => pointer)
          .filter((pointer) => names.includes(pointer.split("/")[1] ?? "")),
      );
    return sectionsOf(collection, settled).map((section) => ({
      id: section.id,
      label: section.label[locale],
      fields: section.fields,
      problems: section.fields.flatMap((name) => problemsWithin(problems, `/${name}`)).length,
      open: within([...missing, ...findings], section.fields).size,
    }));
  }, [collection, settled, problems, findings, locale]);
}
