import type { ExportChoice } from "./export-choice.ts";
import { FormatExport } from "./format-export.tsx";

/** The register as a document of record. */
export function PdfExport({ choice }: { choice: ExportChoice }) {
  return <FormatExport format="pdf" choice={choice} />;
}
