import { useTexts } from "#components/i18n/locale-context.tsx";
import { type ExportFormat, exportHref } from "#queries/register-document.ts";
import { DownloadLink } from "./download-link.tsx";
import type { ExportChoice } from "./export-choice.ts";
import { ExportRow } from "./export-row.tsx";

type Props = { format: ExportFormat; choice: ExportChoice };

/** The register in one format. */
export function FormatExport({ format, choice: { asOf, language } }: Props) {
  const { exports: words } = useTexts();
  const { name, use } = words.formats[format];
  return (
    <ExportRow
      name={name}
      use={use}
      action={<DownloadLink href={exportHref(format, language, asOf)} name={name} />}
    />
  );
}
