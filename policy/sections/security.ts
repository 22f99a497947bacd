import { paragraph } from "../blocks.ts";
import type { Compilation } from "../compilation.ts";
import type { Block } from "../document.ts";
import { listed, sayable } from "../lists.ts";
import { inSentence } from "../reading.ts";
import { say } from "../say.ts";

/** The security measures that may be told, in their public words. */
export function security(c: Compilation): readonly Block[] {
  const ids = [
    ...c.shown.organisations.flatMap((organisation) => organisation.value.defaultMeasureIds),
    ...c.shown.activities.flatMap((activity) => activity.value.measureIds),
  ];
  const measures = [...new Set(ids)]
    .flatMap((id) => c.citations.find("security-measures", id) ?? [])
    .filter((measure) => measure.value.archivedAt === null && measure.steer("isPublic") === true)
    .map((measure) => inSentence(c, measure.get("publicText")));
  if (measures.length === 0) return [];
  const subject = c.policy.value.id;
  return paragraph(
    ...say(c, "security.measures", subject, {
      measures: listed(c, sayable(c, "security.measures", subject, measures), c.policy),
    }),
  );
}
