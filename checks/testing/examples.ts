import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { collections } from "#register/registry.ts";
import type { RegisterRecords } from "#register/register.ts";
import { recordsOfSix } from "#samples/organisations/six.ts";
import { checkRegister } from "../checker.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { completeRecords } from "./complete-records.ts";
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
  /** Findings of other rules that the edit must yield as well, for a cause of their own: `PUR-001 activities/…`. */
  readonly beside?: readonly string[];
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
    const expected = [...(example.beside ?? []), `${rule.id} ${example.at}`];
    describe(`${rule.id}: ${rule.message.en}`, () => {
      for (const [n, edit] of [example.breaks, ...(example.alsoBreaks ?? [])].entries()) {
        test(`is found, and nothing else (${n + 1})`, () => {
          assert.deepEqual(told(findingsAfter(edit)), expected);
        });
        test(`is found among six complete organisations, and nothing else (${n + 1})`, () => {
          assert.deepEqual(told(findingsAfter(edit, amongOthers)), expected);
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

function findingsAfter(edit: Edit, records?: RegisterRecords): readonly Finding[] {
  const draft = new Draft(records);
  edit(draft);
  return checkRegister(draft.register(), at, draft.publications);
}

/** The complete register beside those of six organisations that do everything right as well. */
const amongOthers: RegisterRecords = joined(completeRecords, recordsOfSix());

function joined(one: RegisterRecords, other: RegisterRecords): RegisterRecords {
  const both = collections.map((name): readonly unknown[] => [
    name,
    [...one[name], ...other[name]],
  ]);
  return Object.fromEntries(both as [string, unknown][]) as RegisterRecords;
}
