import { printWithChromium } from "./print/chromium.ts";
import { type Content, contentOf } from "./print/content.ts";
import { printOwn } from "./print/own.ts";
import { printWithPdfmake } from "./print/pdfmake.ts";
import { printWithReactPdf } from "./print/react-pdf.ts";
import { type Figure, note, timed } from "./table.ts";

type Printer = {
  readonly name: string;
  readonly print: (content: Content) => Promise<Uint8Array>;
  /** Activities it is given at most: beyond that it takes many minutes, or more memory than there is. */
  readonly most: number;
};

const printers: readonly Printer[] = [
  { name: "the register's printer", print: printOwn, most: 1_000 },
  { name: "pdfmake", print: printWithPdfmake, most: 1_000 },
  { name: "react-pdf", print: printWithReactPdf, most: 100 },
  { name: "Chromium", print: printWithChromium, most: 1_000 },
];

/** Times how long each printer takes for the records of so many activities; the same content for all, one after the other. */
export async function measurePrint(size: number, figures: Figure[]): Promise<void> {
  const able = printers.filter(({ most }) => size <= most);
  if (able.length === 0) return;
  const content = contentOf(size);
  for (const { name, print } of able) {
    const [ms, bytes] = await timed(() => print(content));
    note(figures, { what: `the same tables by ${name}`, size, value: ms / 1000, unit: "s" });
    note(figures, {
      what: `their PDF by ${name}`,
      size,
      value: bytes.byteLength / 1e6,
      unit: "MB",
    });
  }
}
