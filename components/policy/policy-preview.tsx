"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { Sentence } from "#policy/document.ts";
import { previewQuery } from "#queries/policies.ts";
import type { Locale } from "#register/locale.ts";
import { DocumentView } from "./document-view.tsx";
import { Omissions } from "./omissions.tsx";
import { WhyPanel } from "./why-panel.tsx";

/** What the next version would say, sentence by sentence, each answering why it says so. */
export function PolicyPreview({ slug, language }: { slug: string; language: Locale }) {
  const { policies } = useTexts();
  const [chosen, setChosen] = useState<Sentence | null>(null);
  const { data, error, refetch } = useQuery(previewQuery(slug, language));
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <Skeleton lines={16} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <article lang={language} aria-label={data.document.title} className="min-w-0">
        <DocumentView document={data.document} chosen={chosen?.key ?? null} onChoose={setChosen} />
      </article>
      <aside
        aria-label={policies.why}
        // On a narrow window the reason lies over the end of the text, the omissions after it.
        className={`grid gap-6 border-t border-line bg-paper py-4 xl:sticky xl:top-16 xl:max-h-[calc(100dvh-6rem)] xl:overflow-y-auto xl:border-t-0 xl:border-l xl:pl-6 ${
          chosen === null
            ? ""
            : "max-xl:sticky max-xl:bottom-0 max-xl:max-h-[50dvh] max-xl:overflow-y-auto"
        }`}
      >
        <WhyPanel sentence={chosen} onClose={() => setChosen(null)} />
        <Omissions omissions={data.omissions} />
      </aside>
    </div>
  );
}
