import type { RetentionRule } from "#register/registry.ts";
import type { Reading } from "../compilation.ts";
import type { Sentence } from "../document.ts";
import { involved } from "../names.ts";
import { phrase } from "../say.ts";
import { isSaid } from "../words.ts";
import type { Part } from "./involvements.ts";
import { retentionSentences } from "./retention.ts";

/** How long a recipient keeps what it receives, where a rule of its own is recorded. */
export function recipientRetention(c: Reading, part: Part): readonly Sentence[] {
  const { activity, involvement } = part;
  const isOwn = ({ scope, involvementId }: RetentionRule) =>
    scope === "involvement" && involvementId === involvement.value.id;
  if (!activity.value.retention.some(isOwn)) return [];
  const prefix = phrase(c, "retention.recipient_prefix", { recipient: involved(c, involvement) });
  if (!isSaid(prefix)) return [];
  return activity
    .eachOf("retention")
    .filter((rule) => isOwn(rule.value))
    .flatMap((rule) => retentionSentences(c, activity, rule, involvement.value.id, prefix));
}
