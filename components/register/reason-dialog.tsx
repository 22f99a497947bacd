"use client";

import { type ReactNode, useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions, Dialog } from "#components/ui/dialog.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { longestReason } from "#queries/records.ts";

type Props = {
  title: string;
  /** What stands above the field. */
  children?: ReactNode;
  label: string;
  help?: string;
  /** Whether more than a line is likely. */
  isLong?: boolean;
  /** The words of the button that does it. */
  submit: string;
  isPending: boolean;
  onReason: (reason: string) => void;
  onClose: () => void;
};

/** Asks why something is done to a record that is not done without a reason. */
export function ReasonDialog({
  title,
  children,
  label,
  help,
  isLong = false,
  submit,
  isPending,
  onReason,
  onClose,
}: Props) {
  const { common } = useTexts();
  const [reason, setReason] = useState("");
  const Field = isLong ? TextArea : TextField;
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onReason(reason.trim());
        }}
      >
        {children}
        <Field
          id="reason-of-change"
          label={label}
          {...(help === undefined ? {} : { help })}
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
            {submit}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </Actions>
      </form>
    </Dialog>
  );
}
