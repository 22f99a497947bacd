import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Select } from "#components/ui/select.tsx";
import { exportHref, type PrintChoice } from "#queries/register-document.ts";
import { DownloadLink } from "./download-link.tsx";
import type { ExportChoice } from "./export-choice.ts";
import { ExportRow } from "./export-row.tsx";

/** The register as a document of record: all of it or the record of one role, with or without what is internal. */
export function PdfExport({ choice: { asOf, language } }: { choice: ExportChoice }) {
  const { exports: words } = useTexts();
  const { name, use } = words.formats.pdf;
  const { pdf } = words;
  const [print, setPrint] = useState<PrintChoice>({ role: "", internal: "" });
  const href = exportHref("pdf", language, asOf, print);
  return (
    <ExportRow name={name} use={use} action={<DownloadLink href={href} name={name} />}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          id="pdf-role"
          label={pdf.role}
          empty={pdf.whole}
          value={print.role === "" ? null : print.role}
          options={[
            { id: "controller", label: pdf.controller },
            { id: "processor", label: pdf.processor },
          ]}
          onChange={(id) =>
            setPrint({ ...print, role: id === "controller" || id === "processor" ? id : "" })
          }
        />
        <Select
          id="pdf-internal"
          label={pdf.internal}
          empty={pdf.withInternal}
          value={print.internal === "" ? null : print.internal}
          options={[{ id: "false", label: pdf.withoutInternal }]}
          onChange={(id) => setPrint({ ...print, internal: id === "false" ? id : "" })}
        />
      </div>
    </ExportRow>
  );
}
