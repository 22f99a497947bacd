import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { browserFlags, findBrowser } from "#e2e/browser.ts";
import type { Content } from "./content.ts";
import { inter } from "./fonts.ts";

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Prints a page of HTML with Chromium, its start included: tagged, with outline and page numbers. */
export async function printWithChromium(content: Content): Promise<Uint8Array> {
  const font = readFileSync(inter.normal).toString("base64");
  const records = content.map(({ rows, title }) => {
    const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}`).join("")}`);
    return `<h1>${escaped(title)}</h1><table><thead><tr><th>Field<th>Value</thead>${lines.join("")}</table>`;
  });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  try {
    const page = await browser.newPage();
    await page.setContent(
      `<!doctype html><html lang="en"><title>Records</title><style>
@font-face{font-family:Inter;src:url(data:font/ttf;base64,${font})}
body{font:7.8pt Inter}h1{font-size:15pt;font-weight:400;break-before:page}
table{width:100%;border-collapse:collapse}td,th{text-align:left;border-bottom:.5pt solid #d1ceca;width:33%}
td+td{width:67%}tr{break-inside:avoid}</style>${records.join("")}`,
    );
    return await page.pdf({
      format: "A4",
      tagged: true,
      outline: true,
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate:
        '<span style="font-size:7pt">Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>',
      margin: { top: "99px", bottom: "91px", left: "76px", right: "76px" },
    });
  } finally {
    await browser.close();
  }
}
