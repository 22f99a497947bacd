"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { useCan } from "#components/shell/session-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type AnyRecord, replaceRecord, setArchived } from "#queries/records.ts";
import type { Collection } from "#register/registry.ts";
import { ReasonDialog } from "./reason-dialog.tsx";
import { subjectOf } from "./subject.ts";

type Props = { collection: Collection; record: AnyRecord };

/** What can be done with a record beside changing its fields. */
export function RecordActions({ collection, record }: Props) {
  const { record: words } = useTexts();
  const can = useCan();
  const run = useRun();
  const archive = useMutation(setArchived(collection, record.id));
  const { version } = record;
  const isArchived = record.archivedAt !== null;

  const set = (archived: boolean, basedOn: number) =>
    run(
      () => archive.mutateAsync({ archived, version: basedOn }),
      (saved) => ({
        text: archived ? words.archivedNow : words.restoredNow,
        ...(archived ? { undo: () => set(false, saved.version) } : {}),
      }),
    );

  return (
    <>
      {collection === "activities" && !isArchived && <StateActions record={record} />}
      {can("record.archive", subjectOf(collection, record)) && (
        <Button isPending={archive.isPending} onPress={() => set(!isArchived, version)}>
          <Icon name={isArchived ? "back" : "archive"} />
          {isArchived ? words.restore : words.archive}
        </Button>
      )}
    </>
  );
}

/** Draft → in review → approved, and back. */
function StateActions({ record }: { record: AnyRecord }) {
  const { record: words } = useTexts();
  const can = useCan();
  const run = useRun();
  const replace = useMutation(replaceRecord("activities", record.id));
  const subject = subjectOf("activities", record);
  const { state } = record;

  const [isReturning, setReturning] = useState(false);

  const to = (next: string, text: string, reason?: string) =>
    run(
      () =>
        replace.mutateAsync({
          record: { ...record, state: next },
          version: record.version,
          ...(reason === undefined ? {} : { reason }),
        }),
      () => ({ text }),
    );

  return (
    <>
      {(state === "draft" || state === null) && can("activity.submit", subject) && (
        <Button isPending={replace.isPending} onPress={() => to("in_review", words.submitted)}>
          {words.submit}
        </Button>
      )}
      {state === "in_review" && can("activity.approve", subject) && (
        <Button isPending={replace.isPending} onPress={() => to("approved", words.approvedNow)}>
          <Icon name="check" />
          {words.approve}
        </Button>
      )}
      {(state === "in_review" || state === "approved") && can("record.update", subject) && (
        <Button onPress={() => setReturning(true)}>{words.toDraft}</Button>
      )}
      {isReturning && (
        <ReasonDialog
          title={words.toDraft}
          label={words.returnWhy}
          help={words.returnHelp}
          isLong
          submit={words.sendBack}
          isPending={replace.isPending}
          onReason={async (reason) => {
            if (await to("draft", words.returned, reason)) setReturning(false);
          }}
          onClose={() => setReturning(false)}
        />
      )}
    </>
  );
}

type Outcome = { text: string; undo?: () => void };

/** Carries out a change, reads everything again and says what came of it; gives whether it was done. */
function useRun() {
  const texts = useTexts();
  const client = useQueryClient();
  const toast = useToast();
  return async (
    change: () => Promise<AnyRecord>,
    outcome: (saved: AnyRecord) => Outcome,
  ): Promise<boolean> => {
    try {
      const saved = await change();
      const { text, undo } = outcome(saved);
      toast(text, undo === undefined ? {} : { action: { label: texts.common.undo, run: undo } });
      return true;
    } catch (error) {
      const reason = error instanceof Error && error.message !== "" ? error.message : "";
      toast(reason || texts.errors.offline, { tone: "error" });
      return false;
    } finally {
      await client.invalidateQueries();
    }
  };
}
