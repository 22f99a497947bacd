import { createRequire } from "node:module";
import type { Content } from "./content.ts";
import { inter } from "./fonts.ts";

/** As much of pdfmake as is used here; it has no types of its own. */
type Pdfmake = {
  setFonts(fonts: Readonly<Record<string, object>>): void;
  setUrlAccessPolicy(isAllowed: () => boolean): void;
  setLocalAccessPolicy(isAllowed: () => boolean): void;
  createPdf(document: object): { getBuffer(): Promise<Uint8Array> };
};

const pdfmake = createRequire(import.meta.url)("pdfmake") as Pdfmake;

/** Prints with pdfmake: tables with a repeated head, page numbers. */
export function printWithPdfmake(content: Content): Promise<Uint8Array> {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({ Inter: inter });
  return pdfmake
    .createPdf({
      pageSize: "A4",
      pageMargins: [57, 74, 57, 68],
      defaultStyle: { font: "Inter", fontSize: 7.8 },
      footer: (page: number, pages: number) => `Page ${page} of ${pages}`,
      content: content.flatMap(({ rows, title }, index) => [
        { text: title, fontSize: 15, ...(index === 0 ? {} : { pageBreak: "before" }) },
        {
          layout: "lightHorizontalLines",
          table: {
            headerRows: 1,
            widths: ["33%", "67%"],
            body: [["Field", "Value"], ...rows.map((row) => [...row])],
          },
        },
      ]),
    })
    .getBuffer();
}
