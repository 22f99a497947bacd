"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { ReasonDialog } from "#components/register/reason-dialog.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type AnyRecord, bringBack } from "#queries/records.ts";
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
  const { versions } = useTexts().time;
  const toast = useToast();
  const client = useQueryClient();
  const bring = useMutation({
    ...bringBack(collection, record.id),
    onSuccess: async () => {
      toast(versions.broughtBack(earlier));
      onClose();
      await client.invalidateQueries();
    },
  });
  return (
    <ReasonDialog
      title={versions.bringTitle(earlier)}
      label={versions.reason}
      submit={versions.bring}
      isPending={bring.isPending}
      onReason={(reason) => bring.mutate({ earlier, version: record.version, reason })}
      onClose={onClose}
    >
      <p>{versions.bringHelp}</p>
      {bring.isError && <ErrorState error={bring.error} />}
    </ReasonDialog>
  );
}
