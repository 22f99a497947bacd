import assert from "node:assert/strict";
import { test } from "node:test";
import { articleTexts } from "./article-texts.ts";
import { walkFields } from "./entity.ts";
import { collections, entityOf } from "./registry.ts";

test("every provision a field cites is explained in plain words, and nothing else is", () => {
  const cited = collections.flatMap((collection) =>
    [...walkFields(entityOf(collection).fields)].flatMap(([, { article }]) => article ?? []),
  );
  assert.deepEqual(Object.keys(articleTexts).sort(), [...new Set(cited)].sort());
});
