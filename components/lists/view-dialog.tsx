"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { useCan } from "#components/shell/session-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Actions, Dialog } from "#components/ui/dialog.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { changeView, createView, removeView, type View, viewsQuery } from "#queries/lists.ts";
import type { Collection } from "#register/registry.ts";

type Props = {
  collection: Collection;
  /** What is shown now. */
  address: string;
  /** The view to change; null for a new one. */
  view: View | null;
  onClose: () => void;
};

/** Keeps what is shown as a view, or renames, shares and deletes one. */
export function ViewDialog({ collection, address, view, onClose }: Props) {
  const { common, views: texts } = useTexts();
  const can = useCan();
  const toast = useToast();
  const client = useQueryClient();
  const [name, setName] = useState(view?.name ?? "");
  const [shared, setShared] = useState(view?.shared ?? false);
  const create = useMutation(createView(collection));
  const change = useMutation(changeView());
  const remove = useMutation(removeView());
  const error = create.error ?? change.error ?? remove.error;

  const ended = async (message: string) => {
    await client.invalidateQueries({ queryKey: viewsQuery(collection).queryKey });
    toast(message);
    onClose();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const said = { name, shared };
    if (view === null) create.mutate({ ...said, address }, { onSuccess: () => ended(texts.saved) });
    else
      change.mutate(
        { ...said, id: view.id, version: view.version, address: view.address },
        { onSuccess: () => ended(texts.changed) },
      );
  };

  return (
    <Dialog title={view === null ? texts.save : texts.change} isOpen onClose={onClose}>
      <form onSubmit={save} className="grid gap-4">
        {error !== null && <ErrorState error={error} />}
        <TextField
          id="view-name"
          label={texts.name}
          help={view === null ? texts.nameHelp : undefined}
          required
          maxLength={100}
          autoComplete="off"
          value={name}
          onChange={setName}
        />
        {can("view.share") && (
          <div>
            <Checkbox label={texts.share} checked={shared} onChange={setShared} />
            <p className="text-xs text-muted">{texts.shareHelp}</p>
          </div>
        )}
        <Actions>
          <Button type="submit" variant="primary" isPending={create.isPending || change.isPending}>
            {common.save}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
          {view !== null && (
            <Button
              variant="danger"
              className="ml-auto"
              isPending={remove.isPending}
              onPress={() => remove.mutate(view, { onSuccess: () => ended(texts.removed) })}
            >
              {texts.remove}
            </Button>
          )}
        </Actions>
      </form>
    </Dialog>
  );
}
