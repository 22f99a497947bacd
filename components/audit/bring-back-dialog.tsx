"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions, Dialog } from "#components/ui/dialog.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type AnyRecord, bringBack, longestReason } from "#queries/records.ts";
import type { Collection } from "#register/registry.ts";

type Props = {
  collection: Collection;
  record: AnyRecord;
  /** The version that is wanted back. */
  earlier: number;
  onClose: () => void;
};

/** Asks why an earlier version is brought back, and does it. */
export function BringBackDialog({ collection, record, earlier, onClose }: Props) {
  const { common, time } = useTexts();
  const toast = useToast();
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const bring = useMutation({
    ...bringBack(collection, record.id),
    onSuccess: async () => {
      toast(time.versions.broughtBack(earlier));
      onClose();
      await client.invalidateQueries();
    },
  });
  return (
    <Dialog title={time.versions.bringTitle(earlier)} isOpen onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          bring.mutate({ earlier, version: record.version, reason: reason.trim() });
        }}
      >
        <p>{time.versions.bringHelp}</p>
        {bring.isError && <ErrorState error={bring.error} />}
        <TextField
          id="reason"
          label={time.versions.reason}
          required
          maxLength={longestReason}
          value={reason}
          onChange={setReason}
        />
        <Actions>
          <Button
            type="submit"
            variant="primary"
            isPending={bring.isPending}
            isDisabled={reason.trim() === ""}
          >
            {time.versions.bring}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </Actions>
      </form>
    </Dialog>
  );
}
