"use client";

import { Instant } from "#components/i18n/instant.tsx";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/message.tsx";
import type { StoredDraft } from "./draft-store.ts";

type Props = {
  draft: StoredDraft | null;
  /** The version the record has now; null for a new one. */
  version: number | null;
  onContinue: (draft: StoredDraft) => void;
  onDiscard: () => void;
};

/** Offers the work left unsaved in this browser; nothing of it is applied by itself. */
export function DraftNotice({ draft, version, onContinue, onDiscard }: Props) {
  const { form } = useTexts();
  if (draft === null) return null;
  return (
    <Notice
      title={form.draftFound}
      action={
        <Actions>
          <Button size="small" onPress={() => onContinue(draft)}>
            {form.draftContinue}
          </Button>
          <Button size="small" variant="quiet" onPress={onDiscard}>
            {form.draftDiscard}
          </Button>
        </Actions>
      }
    >
      <p>
        {form.draftFrom} <Instant at={draft.at} />
        {draft.version !== version && <> {form.draftOlder}</>}
      </p>
    </Notice>
  );
}
