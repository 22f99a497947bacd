import { parseArgs } from "node:util";
import { measureBrowser } from "./browser.ts";
import { measureChecks } from "./checks.ts";
import { measureCompilation } from "./compilation.ts";
import { measureEditor } from "./editor.ts";
import { measureHttp } from "./http.ts";
import { measurePrint } from "./print.ts";
import { measurePublicPage } from "./public-page.ts";
import { copiedRegister, makeRegisters } from "./registers.ts";
import { type Figure, printTable } from "./table.ts";
import { measureTrail } from "./trail.ts";

const all = ["browser", "http", "editor", "checks", "compilation", "public", "trail", "pdf"];

// npm run bench [PART …, all where none is named] [-- --sizes 100,1000,10000] [--data FOLDER, a register of one size made before] [--entries 1000000, how long a trail]
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: "string", default: "100,1000,10000" },
    data: { type: "string" },
    entries: { type: "string" },
  },
});
const entriesPerActivity = 100;
const sizes = values.sizes.split(",").map(Number);
const parts = new Set(positionals.length === 0 ? all : positionals);
const unknown = positionals.filter((part) => !all.includes(part));
if (unknown.length > 0)
  throw new Error(`There is no part ${unknown.join(", ")}: ${all.join(", ")}`);
const perRegister = ["browser", "http", "editor", "checks", "compilation"];
const figures: Figure[] = [];
for (const size of sizes) {
  if (!perRegister.some((part) => parts.has(part))) continue;
  const place =
    values.data === undefined
      ? await makeRegisters(size, figures)
      : await copiedRegister(size, values.data);
  try {
    if (parts.has("browser")) await measureBrowser(place, figures);
    if (parts.has("http")) await measureHttp(place, figures);
    if (parts.has("editor")) await measureEditor(place, figures);
    if (parts.has("checks")) await measureChecks(place, figures);
    if (parts.has("compilation")) await measureCompilation(place, figures);
    // A hundred entries for each activity, which is a million for ten thousand.
    if (parts.has("trail"))
      await measureTrail(place, Number(values.entries ?? size * entriesPerActivity), figures);
  } finally {
    await place.remove();
  }
}
if (parts.has("pdf")) await measurePrint(figures);
if (parts.has("public")) await measurePublicPage(figures);
printTable(figures);
