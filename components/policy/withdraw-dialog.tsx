"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions, Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/message.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { withdrawVersion } from "#queries/policies.ts";
import { ApiError, randomId } from "#queries/request.ts";

type Props = { slug: string; number: number; onClose: () => void };

/** Asks why a version is withdrawn, and publishes what stood before it. */
export function WithdrawDialog({ slug, number, onClose }: Props) {
  const { publication, common, errors } = useTexts();
  const client = useQueryClient();
  const toast = useToast();
  const withdraw = useMutation(withdrawVersion(slug));
  const [reason, setReason] = useState("");
  const [key] = useState(randomId);
  const refusal = withdraw.error instanceof ApiError ? withdraw.error : null;
  const problems = refusal?.problems.map(({ detail }) => detail);
  const submit = async () => {
    try {
      await withdraw.mutateAsync({ number, reason, key });
      await client.invalidateQueries();
      toast(publication.withdrawnNow(number));
      onClose();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  };
  return (
    <Dialog title={publication.withdrawTitle(number)} isOpen onClose={onClose}>
      <p>{publication.withdrawHelp}</p>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextArea
          id="withdrawReason"
          label={publication.withdrawReason}
          errors={problems}
          value={reason}
          onChange={setReason}
          maxLength={4000}
        />
        {refusal !== null && refusal.problems.length === 0 && (
          <Notice tone="error">{refusal.message || errors.offline}</Notice>
        )}
        <Actions>
          <Button type="submit" variant="primary" isPending={withdraw.isPending}>
            {publication.withdraw}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </Actions>
      </form>
    </Dialog>
  );
}
