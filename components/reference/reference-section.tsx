import { type ReactNode, useId } from "react";
import { ButtonLink } from "#components/ui/link.tsx";
import type { VocabularyName } from "#register/vocabulary-names.ts";

type Props = {
  title: string;
  help: string;
  /** The words for adding to it, and the vocabulary that own entries belong to. */
  add: string;
  vocabulary: VocabularyName;
  mayChange: boolean;
  children: ReactNode;
};

/** One kind of reference data: what it is for, what it holds, the way to add to it. */
export function ReferenceSection({ title, help, add, vocabulary, mayChange, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0 border-t border-line-strong pt-3">
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 id={id} className="text-base font-semibold">
            {title}
          </h2>
          <p className="max-w-prose text-[0.8125rem] text-muted">{help}</p>
        </div>
        {mayChange && (
          <ButtonLink size="small" href={`/register/terms/new?vocabulary=${vocabulary}`}>
            {add}
          </ButtonLink>
        )}
      </div>
      {children}
    </section>
  );
}
