import type { ReactNode } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { comparedWords } from "#policy/render/words.ts";

type Props = {
  before: string | null;
  after: string | null;
  /** Where the sentence stands. */
  place?: string;
  children?: ReactNode;
};

/** One sentence as it is and as it will be: struck through what goes, underlined what comes. */
export function SentenceChangeView({ before, after, place, children }: Props) {
  const { publication } = useTexts();
  const kind =
    before === null
      ? publication.added
      : after === null
        ? publication.removed
        : publication.reworded;
  return (
    <div className="grid min-w-0 gap-1 border-t border-line py-3">
      <p className="text-xs text-muted">{place === undefined ? kind : `${kind} · ${place}`}</p>
      <p className="reading break-words">
        {comparedWords(before ?? "", after ?? "").map((run, index) => {
          if (run.kind === "added")
            return (
              <ins key={index} className="ml-0.5 bg-done-tint">
                {run.text}
              </ins>
            );
          if (run.kind === "removed")
            return (
              <del key={index} className="bg-error-tint">
                {run.text}
              </del>
            );
          return <span key={index}>{run.text}</span>;
        })}
      </p>
      {children}
    </div>
  );
}
