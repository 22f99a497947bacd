import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { locales } from "#register/locale.ts";
import { exampleDocument } from "./testing/example-document.ts";
import { examplePage } from "./testing/example-page.ts";
import { renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderText } from "./text.ts";

const folder = join(import.meta.dirname, "golden");
const options = { timeZone: "Europe/Paris", url: "https://privacy.example/v/3" };

/** The page without its style sheet, which has tests of its own. */
const unstyled = (html: string) =>
  html.replace(/<style>[^<]*/, "<style>").replace(/sha256-[\w+/=]+/, "sha256-");

const formats = {
  html: (locale: "en" | "fr") => unstyled(renderHtml(exampleDocument(locale), examplePage(locale))),
  md: (locale: "en" | "fr") => renderMarkdown(exampleDocument(locale), options),
  txt: (locale: "en" | "fr") => renderText(exampleDocument(locale), options),
  json: (locale: "en" | "fr") => renderJson(exampleDocument(locale)),
};

for (const locale of locales)
  for (const [format, render] of Object.entries(formats))
    test(`the example policy in ${locale} as ${format} is as it was approved (UPDATE_GOLDEN=1 approves)`, async () => {
      const path = join(folder, `${locale}.${format}`);
      if (process.env["UPDATE_GOLDEN"] === "1") {
        await mkdir(folder, { recursive: true });
        await writeFile(path, render(locale));
      }
      assert.equal(render(locale), await readFile(path, "utf8"));
    });
