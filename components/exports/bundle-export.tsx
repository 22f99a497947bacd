import { useTexts } from "#components/i18n/locale-context.tsx";
import { bundleHref } from "#queries/register-document.ts";
import { DownloadLink } from "./download-link.tsx";
import type { ExportChoice } from "./export-choice.ts";
import { ExportRow } from "./export-row.tsx";

/** Everything an auditor takes away, with what verifies it. */
export function BundleExport({ choice: { asOf, language } }: { choice: ExportChoice }) {
  const { exports: words } = useTexts();
  const { name, use } = words.bundle;
  return (
    <ExportRow
      name={name}
      use={use}
      action={<DownloadLink href={bundleHref(language, asOf)} name={name} />}
    />
  );
}
