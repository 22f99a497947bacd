"use client";

import { useMemo } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { ComboBox } from "#components/ui/combo-box.tsx";
import { type MentionKind, mentionKinds } from "#register/mentions.ts";
import { useRecordFormContext } from "./form-context.tsx";

type Props = { id: string; label: string; onChoose: (mention: string) => void };

const kinds = Object.keys(mentionKinds) as readonly MentionKind[];

/** Lets people choose what a text mentions; what it says of it keeps up with the register. */
export function MentionPicker({ id, label, onChoose }: Props) {
  const { form } = useTexts();
  const { names } = useRecordFormContext();
  const options = useMemo(
    () =>
      kinds.flatMap((kind) =>
        names.records(mentionKinds[kind]).map((record) => ({
          id: `${kind}:${record.id}`,
          label: record.label,
          hint: form.mentionKinds[kind],
        })),
      ),
    [names, form],
  );
  return (
    <ComboBox
      id={id}
      label={label}
      options={options}
      value={null}
      onChange={(chosen) => chosen !== null && onChoose(`{{${chosen}}}`)}
      placeholder={form.mentionSearch}
    />
  );
}
