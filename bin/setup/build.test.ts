import assert from "node:assert/strict";
import { test } from "node:test";
import { mayImport } from "../../oxlint.config.ts";
import { sources } from "./build.js";

test("a change in any folder that the pages may import causes a new build", () => {
  for (const folder of ["app", ...(mayImport.app ?? [])]) {
    assert.ok(sources.includes(folder), `${folder}/ is missing from the sources of the build`);
  }
});
