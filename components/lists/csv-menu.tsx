import { lazy } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Opener } from "#components/ui/opener.tsx";
import type { ListRequest } from "#queries/lists.ts";
import type { Collection } from "#register/registry.ts";

const load = () => import("./csv-items.tsx");
const CsvItems = lazy(() => load().then(({ CsvItems: items }) => ({ default: items })));

export type CsvProps = { collection: Collection; list: ListRequest; total: number };

/** All rows found, in the columns shown, to take away. */
export function CsvMenu(props: CsvProps) {
  const { list: texts } = useTexts();
  return (
    <Opener
      popup="menu"
      load={load}
      trigger={
        <Button>
          {texts.take}
          <Icon name="down" className="size-3" />
        </Button>
      }
    >
      {(opened) => <CsvItems {...props} {...opened} />}
    </Opener>
  );
}
