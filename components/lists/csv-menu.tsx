import { useTexts } from "#components/i18n/locale-context.tsx";
import { useHref } from "#components/time/as-of-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { csvPath, csvText, type ListRequest } from "#queries/lists.ts";
import type { Collection } from "#register/registry.ts";

type Props = { collection: Collection; list: ListRequest; total: number };

/** All rows found, in the columns shown, to take away. */
export function CsvMenu({ collection, list, total }: Props) {
  const { list: texts } = useTexts();
  const toast = useToast();
  const at = useHref();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await csvText(collection, list));
      toast(texts.copied(total));
    } catch {
      // No permission for the clipboard, or no answer: the download says more about the latter.
      toast(texts.csvFailed, { tone: "error" });
    }
  };
  return (
    <Menu
      label={texts.csvHelp}
      trigger={
        <Button>
          {texts.take}
          <Icon name="down" className="size-3" />
        </Button>
      }
    >
      <MenuItem onAction={copy}>{texts.copyCsv}</MenuItem>
      <MenuItem href={at(csvPath(collection, list))} download="">
        {texts.downloadCsv}
      </MenuItem>
    </Menu>
  );
}
