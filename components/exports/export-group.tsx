import type { ReactNode } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import type { Texts } from "#components/i18n/texts.ts";

type Props = { group: keyof Texts["exports"]["groups"]; children: ReactNode };

/** What is taken away for the same end. */
export function ExportGroup({ group, children }: Props) {
  const { exports: words } = useTexts();
  return (
    <section aria-labelledby={`exports-${group}`} className="border-t border-line-strong pt-3">
      <h2 id={`exports-${group}`} className="text-base font-semibold">
        {words.groups[group]}
      </h2>
      <ul>{children}</ul>
    </section>
  );
}
