"use client";

import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { draftFindingsQuery, type Finding, findingsQuery } from "#queries/findings.ts";
import { ApiError } from "#queries/request.ts";
import type { Collection } from "#register/registry.ts";
import { ErrorsForDpo } from "./errors-for-dpo.tsx";
import { FindingLine } from "./finding-line.tsx";
import { FindingWords } from "./finding-words.tsx";

type Live = {
  collection: Collection;
  /** The id of the record; null for a new one. */
  id: string | null;
  /** The values in the form, complete, as they would be sent to be saved. */
  draft: unknown;
  /** Brings the field at a JSON Pointer into view and focuses it. */
  onShow: (pointer: string) => void;
};

/** What the checks find in a record while it is edited: it follows what is typed, before anything is saved. */
export function DraftFindings({ collection, id, draft, onShow }: Live) {
  const { checks: words } = useTexts();
  const { data, error } = useQuery(draftFindingsQuery(collection, id, draft));
  // What is no value yet (a date half typed) is told of at its field; the findings before stay.
  const isHalfTyped = error instanceof ApiError && error.status === 422;
  if (error !== null && !isHalfTyped && data === undefined) return <ErrorState error={error} />;
  return <List title={words.ofRecord} findings={data?.items} onShow={onShow} />;
}

/** What the checks find in a record as it is saved, with the waivers given for it. */
export function RecordFindings({ collection, id }: { collection: Collection; id: string }) {
  const { checks: words } = useTexts();
  const { data, error, refetch } = useQuery(findingsQuery({ collection, id }));
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />;
  return <List title={words.ofRecord} findings={data?.items} />;
}

type ListProps = {
  title: string;
  findings: readonly Finding[] | undefined;
  onShow?: (pointer: string) => void;
};

function List({ title, findings, onShow }: ListProps) {
  const { checks: words } = useTexts();
  const id = useId();
  return (
    <section
      id="findings"
      aria-labelledby={id}
      className="min-w-0 scroll-mt-16 border-t border-line pt-3"
    >
      <h2 id={id} className="mb-2 text-base font-semibold">
        {title}
        {findings !== undefined && findings.length > 0 && (
          <span className="numeric ml-2 font-normal text-muted">{findings.length}</span>
        )}
      </h2>
      <p aria-live="polite" className="text-muted">
        {findings === undefined ? words.checking : findings.length === 0 ? words.noneOfRecord : ""}
      </p>
      {onShow === undefined && <ErrorsForDpo findings={findings} />}
      {findings?.map((finding) => (
        <FindingLine
          key={`${finding.rule} ${finding.pointer}`}
          finding={finding}
          {...(onShow === undefined ? {} : { onShow })}
        >
          <FindingWords finding={finding} />
        </FindingLine>
      ))}
    </section>
  );
}
