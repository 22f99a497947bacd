"use client";

import { type FormEvent, useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions, Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { BulkEdit } from "#queries/lists.ts";
import { bulkFields, hasTags } from "#register/bulk.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { BulkField, type Wish } from "./bulk-field.tsx";

type Props = {
  collection: Collection;
  count: number;
  onClose: () => void;
  onApply: (edit: BulkEdit) => void;
};

/** What to change in every selected record; what is not chosen stays as it is in each. */
export function BulkDialog({ collection, count, onClose, onApply }: Props) {
  const { bulk, common } = useTexts();
  const locale = useLocale();
  const [wishes, setWishes] = useState<Readonly<Record<string, Wish>>>({});
  const [added, setAdded] = useState("");
  const [removed, setRemoved] = useState("");
  const [reason, setReason] = useState("");
  const set = Object.fromEntries(
    Object.entries(wishes).flatMap(([name, wish]) =>
      wish.kind === "keep" ? [] : [[name, wish.value]],
    ),
  );
  const edit: BulkEdit = { set, addTags: tagsIn(added), removeTags: tagsIn(removed), reason };
  const isEmpty =
    Object.keys(set).length === 0 && tagsIn(added).length + tagsIn(removed).length === 0;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (!isEmpty) onApply(edit);
  };
  return (
    <Dialog title={bulk.title(count)} isOpen onClose={onClose}>
      <form onSubmit={apply} className="grid gap-4">
        <p className="text-muted">{bulk.help}</p>
        {bulkFields(collection).map((name) => {
          const field = entityOf(collection).fields[name];
          return field === undefined ? null : (
            <BulkField
              key={name}
              id={`bulk-${name}`}
              label={field.label[locale]}
              field={field}
              wish={wishes[name] ?? { kind: "keep" }}
              onChange={(wish) => setWishes({ ...wishes, [name]: wish })}
            />
          );
        })}
        {hasTags(collection) && (
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              id="bulk-add"
              label={bulk.add}
              help={bulk.tagsHelp}
              autoComplete="off"
              value={added}
              onChange={setAdded}
            />
            <TextField
              id="bulk-remove"
              label={bulk.remove}
              help={bulk.tagsHelp}
              autoComplete="off"
              value={removed}
              onChange={setRemoved}
            />
          </div>
        )}
        <TextField
          id="bulk-reason"
          label={bulk.reason}
          autoComplete="off"
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
        <Actions>
          <Button type="submit" variant="primary" isDisabled={isEmpty}>
            {bulk.apply(count)}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </Actions>
      </form>
    </Dialog>
  );
}

function tagsIn(text: string): readonly string[] {
  return text
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}
