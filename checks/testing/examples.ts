import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkRegister } from "../checker.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { Draft } from "./draft.ts";
import { at } from "./words.ts";

/** One edit of the complete register. */
export type Edit = (draft: Draft) => unknown;

/** What breaks a rule and what comes close without breaking it. */
export type Example = {
  /** An edit after which the register has this finding and no other. */
  readonly breaks: Edit;
  /** Where the finding is: collection, id and pointer, `organisations/us/legalName`. */
  readonly at: string;
  /** More edits that break it at the same place. */
  readonly alsoBreaks?: readonly Edit[];
  /** Edits after which this rule finds nothing. */
  readonly holds: readonly Edit[];
};

const placeOf = ({ record, pointer }: Finding) => `${record.collection}/${record.id}${pointer}`;

const told = (findings: readonly Finding[]) =>
  findings.map((finding) => `${finding.rule.id} ${placeOf(finding)}`);

/**
 * Holds each rule of a list against its example. An edit that breaks one rule must yield its finding alone, whatever
 * the other rules look at: one cause, one finding.
 */
export function testRules(
  rules: readonly Rule[],
  examples: Readonly<Record<string, Example>>,
): void {
  test("every rule has an example", () => {
    assert.deepEqual(Object.keys(examples).sort(), rules.map(({ id }) => id).sort());
  });
  for (const rule of rules) {
    const example = examples[rule.id];
    if (example === undefined) continue;
    describe(`${rule.id}: ${rule.message.en}`, () => {
      for (const [n, edit] of [example.breaks, ...(example.alsoBreaks ?? [])].entries()) {
        test(`is found, and nothing else (${n + 1})`, () => {
          assert.deepEqual(told(findingsAfter(edit)), [`${rule.id} ${example.at}`]);
        });
      }
      for (const [n, edit] of example.holds.entries()) {
        test(`is not found where it does not apply (${n + 1})`, () => {
          const found = findingsAfter(edit).filter((finding) => finding.rule.id === rule.id);
          assert.deepEqual(told(found), []);
        });
      }
    });
  }
}

function findingsAfter(edit: Edit): readonly Finding[] {
  const draft = new Draft();
  edit(draft);
  return checkRegister(draft.register(), at);
}
