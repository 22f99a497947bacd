"use client";

import { useQuery } from "@tanstack/react-query";
import { memo, useEffect } from "react";
import { DraftFindings } from "#components/findings/record-findings.tsx";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { ImpactPanel } from "#components/policy/impact-panel.tsx";
import { useCan } from "#components/shell/session-context.tsx";
import { draftFindingsQuery, type Finding } from "#queries/findings.ts";
import type { Collection } from "#register/registry.ts";

type Props = {
  collection: Collection;
  /** The id of the record; null for a new one. */
  id: string | null;
  /** The values as they would be sent, once typing paused. */
  draft: unknown;
  isDirty: boolean;
  /** Brings the field at a place into sight. */
  onShow: (pointer: string) => void;
  /** Called with what is open whenever that changed. */
  onFound: (findings: readonly Finding[]) => void;
};

/** What saving the form as it stands would change for the public, and what the checks would find in it. */
export const FormChecks = memo(function FormChecks(props: Props) {
  const { collection, id, draft, isDirty, onShow, onFound } = props;
  const { form } = useTexts();
  const can = useCan();
  const { data } = useQuery(draftFindingsQuery(collection, id, draft));
  useEffect(() => {
    onFound((data?.items ?? []).filter(({ waiver }) => waiver === null));
  }, [data, onFound]);
  return (
    <>
      {can("policy.preview") &&
        (isDirty ? (
          <ImpactPanel collection={collection} id={id} values={draft} />
        ) : (
          <p className="text-[0.8125rem] text-muted">{form.besideHelp}</p>
        ))}
      <DraftFindings collection={collection} id={id} draft={draft} onShow={onShow} />
    </>
  );
});
