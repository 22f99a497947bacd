"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions, Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/message.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { DateField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type Finding, waiveFinding } from "#queries/findings.ts";
import { ApiError } from "#queries/request.ts";

const halfAYear = 183 * 24 * 60 * 60 * 1000;

/** Leaves a finding as it is: why, and until when. */
export function WaiveDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { checks: words, common, errors } = useTexts();
  const id = useId();
  const toast = useToast();
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState(() =>
    new Date(Date.now() + halfAYear).toISOString().slice(0, 10),
  );
  const waive = useMutation(waiveFinding(finding));
  const problemsAt = (pointer: string) =>
    waive.error instanceof ApiError
      ? waive.error.problems.filter((one) => one.pointer === pointer).map(({ detail }) => detail)
      : [];
  const isElsewhere =
    waive.error !== null && problemsAt("/until").length === 0 && problemsAt("/reason").length === 0;
  const save = (event: FormEvent) => {
    event.preventDefault();
    waive.mutate(
      { reason, until },
      {
        onSuccess: async () => {
          await client.invalidateQueries();
          toast(words.waived);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={words.waiveTitle} isOpen onClose={onClose}>
      <p className="font-medium">{finding.message}</p>
      <p className="text-muted">{words.waiveHelp}</p>
      {isElsewhere && <Notice tone="error" title={waive.error?.message ?? errors.unexpected} />}
      <form className="grid gap-4" onSubmit={save}>
        <TextArea
          id={`${id}-reason`}
          label={words.reason}
          help={words.reasonHelp}
          value={reason}
          onChange={setReason}
          maxLength={4000}
          required
          errors={problemsAt("/reason")}
        />
        <DateField
          id={`${id}-until`}
          label={words.until}
          help={words.untilHelp}
          value={until}
          onChange={setUntil}
          required
          errors={problemsAt("/until")}
        />
        <Actions>
          <Button type="submit" variant="primary" isPending={waive.isPending}>
            {words.waive}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {common.cancel}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
