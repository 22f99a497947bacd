import type { RetentionRule } from "#register/registry.ts";
import type { Reading } from "../compilation.ts";
import type { Sentence } from "../document.ts";
import { involved } from "../names.ts";
import { phrase } from "../say.ts";
import { isSaid } from "../words.ts";
import type { Part } from "./involvements.ts";
import { retentionSentences } from "./retention.ts";

/** Whether a rule of its own is recorded of what a recipient keeps. */
export function keepsByItsOwnRule({ activity, involvement }: Part): boolean {
  return activity.value.retention.some((rule) => isRuleOf(rule, involvement.value.id));
}

function isRuleOf({ scope, involvementId }: RetentionRule, id: string): boolean {
  return scope === "involvement" && involvementId === id;
}

/** How long a recipient keeps what it receives, where a rule of its own is recorded. */
export function recipientRetention(c: Reading, part: Part): readonly Sentence[] {
  if (!keepsByItsOwnRule(part)) return [];
  const { activity, involvement } = part;
  const prefix = phrase(c, "retention.recipient_prefix", { recipient: involved(c, involvement) });
  if (!isSaid(prefix)) return [];
  return activity
    .eachOf("retention")
    .filter((rule) => isRuleOf(rule.value, involvement.value.id))
    .flatMap((rule) => retentionSentences(c, activity, rule, involvement.value.id, prefix));
}
