"use client";

import { useEffect, useRef, useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions } from "#components/ui/dialog.tsx";
import { ButtonLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/message.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { longestReason } from "#queries/records.ts";
import type { Problem } from "#register/problem.ts";
import { focusProblem } from "./focus-problem.ts";
import { mainForm } from "./main-form.ts";

type Props = {
  /** Where cancelling leads. */
  back: string;
  /** What is not kept yet, in words; null where everything is. */
  unsaved: string | null;
  /** Why nothing was saved, where that is not a matter of one field. */
  refusal: string | null;
  problems: readonly Problem[];
  isPending: boolean;
  /** Why the record is changed, for its history; null for a new record, which has none. */
  reason: string | null;
  onReason: (reason: string) => void;
};

/** The end of a form, always in sight: saves, says why that was not possible, and asks why if somebody wants to say. */
export function SaveBar({ back, unsaved, refusal, problems, isPending, reason, onReason }: Props) {
  const { common, form: words } = useTexts();
  return (
    <div
      data-print="no"
      className="sticky bottom-0 z-20 grid gap-3 border-t border-line bg-paper py-3"
    >
      {refusal !== null && (
        <Notice tone="error" title={words.notSaved}>
          {refusal}
        </Notice>
      )}
      {problems.length > 0 && (
        <p role="alert" className="text-error">
          {words.problems(problems.length)}{" "}
          <button
            type="button"
            className="underline"
            onClick={() => focusProblem(mainForm, problems[0]?.pointer ?? "")}
          >
            {words.showFirst}
          </button>
        </p>
      )}
      <Actions>
        <Button
          type="submit"
          variant="primary"
          isPending={isPending}
          aria-keyshortcuts="Control+S Meta+S"
        >
          {isPending ? words.saving : words.save}
        </Button>
        <ButtonLink href={back}>{common.cancel}</ButtonLink>
        {reason !== null && <Why reason={reason} onReason={onReason} />}
        {unsaved !== null && <span className="text-muted">{unsaved}</span>}
      </Actions>
    </div>
  );
}

/** Nobody has to say why, so the field comes when it is asked for. */
function Why({ reason, onReason }: { reason: string; onReason: (reason: string) => void }) {
  const { form: words } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) field.current?.querySelector("input")?.focus();
  }, [isOpen]);
  if (!isOpen)
    return (
      <Button variant="quiet" onPress={() => setOpen(true)}>
        {words.sayWhy}
      </Button>
    );
  return (
    <div ref={field} className="order-first w-full max-w-2xl">
      <TextField
        id="reason"
        label={words.why}
        autoComplete="off"
        maxLength={longestReason}
        value={reason}
        onChange={onReason}
      />
    </div>
  );
}
