import assert from "node:assert/strict";
import { test } from "node:test";
import { visitLinks } from "#register/links.ts";
import { collections, entityOf } from "#register/registry.ts";
import { checkRegister } from "./checker.ts";
import { Draft } from "./testing/draft.ts";
import { at } from "./testing/words.ts";

test("a register in which everything is right has no finding", () => {
  const found = checkRegister(new Draft().register(), at);
  assert.deepEqual(
    found.map(({ rule, record, pointer }) => [rule.id, record.id, pointer]),
    [],
  );
});

test("the complete register of the examples refers to nothing that it does not hold", () => {
  const { records } = new Draft();
  const held = new Set<string>();
  const named: string[] = [];
  for (const collection of collections) {
    const { name, fields } = entityOf(collection);
    for (const record of records[collection]) {
      held.add(`${name}/${record.id}`);
      visitLinks(fields, record, {
        part: (part, id) => held.add(`${part}/${id}`),
        link: (field, id) => {
          if (field.kind === "ref" || field.kind === "refs") named.push(`${field.to}/${id}`);
        },
      });
    }
  }
  assert.deepEqual(
    named.filter((one) => !held.has(one)),
    [],
  );
});
