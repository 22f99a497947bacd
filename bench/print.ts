import { printWithChromium } from "./print/chromium.ts";
import { type Content, contentOf } from "./print/content.ts";
import { printOwn } from "./print/own.ts";
import { printWithPdfmake } from "./print/pdfmake.ts";
import { printWithReactPdf } from "./print/react-pdf.ts";
import { type Figure, leaveOut, note, timed } from "./table.ts";

type Printer = {
  readonly name: string;
  readonly print: (content: Content) => Promise<Uint8Array>;
  /** Activities it is given at most, and why not more. */
  readonly limit?: { readonly most: number; readonly reason: string };
};

/** How many activities are printed. */
const sizes = [20, 100, 1_000];

const printers: readonly Printer[] = [
  { name: "the register's printer", print: printOwn },
  { name: "pdfmake", print: printWithPdfmake },
  {
    name: "react-pdf",
    print: printWithReactPdf,
    limit: { most: 100, reason: "over five minutes" },
  },
  { name: "Chromium", print: printWithChromium },
];

/** Times how long each printer takes for the records of so many activities; the same content for all, one after the other. */
export async function measurePrint(figures: Figure[]): Promise<void> {
  for (const size of sizes) {
    const content = contentOf(size);
    for (const { limit, name, print } of printers) {
      const what = `the same tables by ${name}`;
      if (limit !== undefined && size > limit.most) {
        leaveOut(figures, { what, size, reason: limit.reason });
        continue;
      }
      const [ms, bytes] = await timed(() => print(content));
      note(figures, { what, size, value: ms / 1000, unit: "s" });
      const megabytes = bytes.byteLength / 1e6;
      note(figures, { what: `their PDF by ${name}`, size, value: megabytes, unit: "MB" });
    }
  }
}
