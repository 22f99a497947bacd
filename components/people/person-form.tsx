"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/message.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { ApiError } from "#queries/request.ts";

type Props = {
  submit: string;
  done: string;
  isPending: boolean;
  save: () => Promise<unknown>;
  onClose: () => void;
  children: (problemsAt: (pointer: string) => readonly string[] | undefined) => ReactNode;
};

/** A form in a dialog about an account: saves, names what is wrong, closes when done. */
export function PersonForm({ submit, done, isPending, save, onClose, children }: Props) {
  const { common, errors } = useTexts();
  const client = useQueryClient();
  const toast = useToast();
  const [refusal, setRefusal] = useState<ApiError | null>(null);

  const run = async () => {
    setRefusal(null);
    try {
      await save();
      await client.invalidateQueries();
      toast(done);
      onClose();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setRefusal(error);
    }
  };

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      {children((pointer) =>
        refusal?.problems
          .filter((problem) => problem.pointer === pointer)
          .map(({ detail }) => detail),
      )}
      {refusal !== null && <Notice tone="error">{refusal.message || errors.offline}</Notice>}
      <Actions>
        <Button type="submit" variant="primary" isPending={isPending}>
          {submit}
        </Button>
        <Button onPress={onClose}>{common.cancel}</Button>
      </Actions>
    </form>
  );
}
