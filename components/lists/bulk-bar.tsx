import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { useCan, useSession } from "#components/shell/session-context.tsx";
import { subjectOfNew } from "#components/register/subject.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { bulkFields, hasTags } from "#register/bulk.ts";
import type { Collection } from "#register/registry.ts";
import {
  type BulkEdit,
  type BulkOutcome,
  changeSeveral,
  everyVersion,
  type ListRequest,
} from "#queries/lists.ts";
import type { Selected } from "./use-selection.ts";

const BulkDialog = lazy(() =>
  import("./bulk-dialog.tsx").then(({ BulkDialog: dialog }) => ({ default: dialog })),
);

const RefusedDialog = lazy(() =>
  import("./refused-dialog.tsx").then(({ RefusedDialog: dialog }) => ({ default: dialog })),
);

type Props = {
  collection: Collection;
  list: ListRequest;
  total: number;
  selected: Selected;
  onSelect: (selected: Selected) => void;
};

export type Refused = readonly { readonly id: string; readonly refusal: string }[];

/** What can be done with the selected records; it floats over the end of the list. */
export function BulkBar({ collection, list, total, selected, onSelect }: Props) {
  const { bulk, common } = useTexts();
  const can = useCan();
  const { person } = useSession();
  const client = useQueryClient();
  const toast = useToast();
  const [isEditing, setEditing] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const [refused, setRefused] = useState<Refused>([]);

  const run = async (
    records: Selected,
    edit: BulkEdit,
    said: (count: number) => string,
    undo?: BulkEdit,
  ): Promise<void> => {
    setDone(0);
    try {
      const outcomes = await changeSeveral(collection, records, edit, setDone);
      const changed = outcomes.filter((one) => "version" in one);
      const left: Refused = outcomes.filter((one) => "refusal" in one);
      onSelect(stillSelected(records, left));
      setRefused(left);
      const again = new Map(changed.map(({ id, version }) => [id, version]));
      if (changed.length > 0)
        toast(
          said(changed.length),
          undo === undefined
            ? {}
            : { action: { label: common.undo, run: () => void run(again, undo, bulk.restored) } },
        );
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), { tone: "error" });
    } finally {
      setDone(null);
      await client.invalidateQueries();
    }
  };

  const mayEdit = bulkFields(collection).length > 0 || hasTags(collection);
  const isPending = done !== null;
  return (
    <>
      {selected.size > 0 && (
        <section
          aria-label={bulk.label}
          data-print="no"
          className="sticky bottom-4 z-20 mt-4 flex flex-wrap items-center gap-2 rounded-md border border-line-strong bg-surface px-3 py-2 shadow-float"
        >
          <p role="status" className="numeric mr-2 font-medium">
            {isPending ? bulk.progress(done, selected.size) : bulk.selected(selected.size)}
          </p>
          {selected.size < total && (
            <Button
              variant="quiet"
              size="small"
              onPress={async () => onSelect(await everyVersion(collection, list))}
            >
              {bulk.selectAll(total)}
            </Button>
          )}
          {mayEdit && can("record.update", subjectOfNew(collection, person)) && !list.archived && (
            <Button isDisabled={isPending} onPress={() => setEditing(true)}>
              <Icon name="edit" />
              {bulk.edit}
            </Button>
          )}
          {can("record.archive") && (
            <Button
              isPending={isPending}
              onPress={() =>
                list.archived
                  ? run(selected, { archived: false }, bulk.restored)
                  : run(selected, { archived: true }, bulk.archived, { archived: false })
              }
            >
              <Icon name="archive" />
              {list.archived ? bulk.restore : bulk.archive}
            </Button>
          )}
          <Button variant="quiet" className="ml-auto" onPress={() => onSelect(new Map())}>
            {bulk.clear}
          </Button>
        </section>
      )}
      <Suspense>
        {isEditing && (
          <BulkDialog
            collection={collection}
            count={selected.size}
            onClose={() => setEditing(false)}
            onApply={(edit) => {
              setEditing(false);
              void run(selected, edit, bulk.changed);
            }}
          />
        )}
        {refused.length > 0 && (
          <RefusedDialog collection={collection} refused={refused} onClose={() => setRefused([])} />
        )}
      </Suspense>
    </>
  );
}

/** Those that were refused stay selected, with the version that was seen. */
function stillSelected(selected: Selected, refused: readonly Pick<BulkOutcome, "id">[]): Selected {
  const ids = new Set(refused.map(({ id }) => id));
  return new Map([...selected].filter(([id]) => ids.has(id)));
}
