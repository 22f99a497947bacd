"use client";

import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions, Dialog } from "#components/ui/dialog.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { longestReason } from "#queries/records.ts";

type Props = { isPending: boolean; onReturn: (reason: string) => void; onClose: () => void };

/** Asks what has to be mended before an activity goes back to its owner. */
export function ReturnDialog({ isPending, onReturn, onClose }: Props) {
  const { common, record: words } = useTexts();
  const [reason, setReason] = useState("");
  return (
    <Dialog title={words.toDraft} isOpen onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onReturn(reason.trim());
        }}
      >
        <TextArea
          id="return-reason"
          label={words.returnWhy}
          help={words.returnHelp}
          required
          maxLength={longestReason}
          value={reason}
          onChange={setReason}
        />
        <Actions>
          <Button
            type="submit"
            variant="primary"
            isPending={isPending}
            isDisabled={reason.trim() === ""}
          >
            {words.sendBack}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </Actions>
      </form>
    </Dialog>
  );
}
