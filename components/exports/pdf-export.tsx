import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { useCan } from "#components/shell/session-context.tsx";
import { CheckboxList } from "#components/ui/checkbox.tsx";
import { Select } from "#components/ui/select.tsx";
import { exportHref, type PrintChoice } from "#queries/register-document.ts";
import { DownloadLink } from "./download-link.tsx";
import type { ExportChoice } from "./export-choice.ts";
import { ExportRow } from "./export-row.tsx";

const everything: PrintChoice = { role: "", internal: "", findings: "", history: "" };

type PartProps = { print: PrintChoice; onChange: (print: PrintChoice) => void };

/**
 * The register as a document of record: all of it or the record of one role, with or without what is internal, with
 * findings and history where they are wanted.
 */
export function PdfExport({ choice: { asOf, language } }: { choice: ExportChoice }) {
  const { exports: words } = useTexts();
  const { name, use } = words.formats.pdf;
  const [print, setPrint] = useState(everything);
  const href = exportHref("pdf", language, asOf, print);
  return (
    <ExportRow name={name} use={use} action={<DownloadLink href={href} name={name} />}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Extent print={print} onChange={setPrint} />
        {print.internal === "" && <Remarks print={print} onChange={setPrint} />}
      </div>
    </ExportRow>
  );
}

/** What is left out, also of what was chosen to be printed with the records. */
function Extent({ print, onChange }: PartProps) {
  const { pdf } = useTexts().exports;
  return (
    <>
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
          onChange({ ...print, role: id === "controller" || id === "processor" ? id : "" })
        }
      />
      <Select
        id="pdf-internal"
        label={pdf.internal}
        empty={pdf.withInternal}
        value={print.internal === "" ? null : print.internal}
        options={[{ id: "false", label: pdf.withoutInternal }]}
        onChange={(id) =>
          onChange(
            id === "false"
              ? { ...everything, role: print.role, internal: id }
              : { ...print, internal: "" },
          )
        }
      />
    </>
  );
}

/** Findings and history tell what is internal: they are only offered where that is printed. */
function Remarks({ print, onChange }: PartProps) {
  const { pdf } = useTexts().exports;
  const can = useCan();
  const offered = can("audit.read") ? (["findings", "history"] as const) : (["findings"] as const);
  const chosen = offered.filter((one) => print[one] === "true");
  return (
    <CheckboxList
      id="pdf-remarks"
      label={pdf.remarks}
      help={pdf.remarksHelp}
      options={offered.map((id) => ({ id, label: pdf[id] }))}
      value={chosen}
      onChange={(ids) =>
        onChange({
          ...print,
          findings: ids.includes("findings") ? "true" : "",
          history: ids.includes("history") ? "true" : "",
        })
      }
    />
  );
}
