import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";

const root = new URL("../../", import.meta.url);

/** What is written in a language is a file of that language; all else asks which languages there are. */
const ofOneLanguage = /^policy\/language\/(?:en|fr|languages)\.ts$/;

const hardWired = [
  /["'`](?:en|fr)(?:-[A-Z]{2})?["'`]/,
  /\b(?:en|fr)\s*:(?!\/)/,
  /\(\??:?(?:en\|fr|fr\|en)\)/,
  /_(?:en|fr)["'`]/,
];

test("no public text, page or address names a language of its own: another language is more files, not more code", () => {
  const files = ["policy/**/*.ts", "server/public/*.ts"]
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !/\.test\.ts$|testing/.test(file) && !ofOneLanguage.test(file));
  assert.ok(files.length > 100, `${files.length} files`);
  const found = files.flatMap((file) =>
    readFileSync(new URL(file, root), "utf8")
      .split("\n")
      .flatMap((line, at) =>
        hardWired.some((pattern) => pattern.test(line.replace(/^\s*(?:\/\/|\/?\*).*/, "")))
          ? [`${file}:${at + 1}: ${line.trim()}`]
          : [],
      ),
  );
  assert.deepEqual(found, []);
});
