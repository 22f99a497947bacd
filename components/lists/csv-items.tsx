import { useTexts } from "#components/i18n/locale-context.tsx";
import { useHref } from "#components/time/as-of-context.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import type { Opened } from "#components/ui/opener.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { csvPath, csvText } from "#queries/lists.ts";
import type { CsvProps } from "./csv-menu.tsx";

/** The ways to take the rows away. */
export function CsvItems({ collection, list, total, ...opened }: CsvProps & Opened) {
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
    <Menu {...opened} label={texts.csvHelp}>
      <MenuItem onAction={copy}>{texts.copyCsv}</MenuItem>
      <MenuItem href={at(csvPath(collection, list))} download="">
        {texts.downloadCsv}
      </MenuItem>
    </Menu>
  );
}
