import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { type View, viewsQuery } from "#queries/lists.ts";
import type { Collection } from "#register/registry.ts";
import { isSameAddress } from "./list-address.ts";

const ViewDialog = lazy(() =>
  import("./view-dialog.tsx").then(({ ViewDialog: dialog }) => ({ default: dialog })),
);

type Props = { collection: Collection; address: string };

/** What is shown now, to be kept as one more view, or the view that it is, to be changed. */
export function ViewActions({ collection, address }: Props) {
  const { views: texts } = useTexts();
  const { data } = useQuery(viewsQuery(collection));
  const [edited, setEdited] = useState<View | "new" | null>(null);
  const shown = data?.items.find((view) => isSameAddress(view.address, address));
  return (
    <>
      {shown === undefined && !isSameAddress(address, "") && (
        <Button variant="quiet" size="small" onPress={() => setEdited("new")}>
          <Icon name="plus" />
          {texts.save}
        </Button>
      )}
      {shown?.mayChange === true && (
        <Button variant="quiet" size="small" onPress={() => setEdited(shown)}>
          <Icon name="edit" />
          {texts.change}
        </Button>
      )}
      {edited !== null && (
        <Suspense>
          <ViewDialog
            collection={collection}
            address={address}
            view={edited === "new" ? null : edited}
            onClose={() => setEdited(null)}
          />
        </Suspense>
      )}
    </>
  );
}
