import type { Purpose } from "#register/registry.ts";
import type { Cited } from "../cited.ts";
import type { Compilation } from "../compilation.ts";
import type { Sentence } from "../document.ts";
import { itemsOf, usesFor } from "../names.ts";
import { isWritten, textOf } from "../reading.ts";
import { say } from "../say.ts";
import type { ShownPurpose } from "../shown.ts";

/** A later use of data collected for something else: which data, from what, why it is compatible, how to refuse it (GDPR Art. 13(3)). */
export function reuse(c: Compilation, { activity, purpose }: ShownPurpose): readonly Sentence[] {
  if (purpose.value.isFurtherProcessing !== true) return [];
  const subject = purpose.value.id;
  const uses = usesFor(activity, purpose);
  const reason = purpose.get("compatibilityTest").get("reason");
  const original = originalPurpose(c, purpose);
  return [
    ...say(
      c,
      "purpose.reuse",
      subject,
      { purpose: textOf(c, purpose.get("name")) },
      { because: [purpose.placeOf("isFurtherProcessing")] },
    ),
    ...(uses.length === 0
      ? []
      : say(c, "purpose.reuse_data", subject, {
          items: itemsOf(c, uses, activity.placeOf("dataUses"), {
            template: "purpose.reuse_data",
            subject,
          }),
        })),
    ...(original === undefined
      ? []
      : say(c, "purpose.reuse_origin", subject, {
          original_purpose: textOf(c, original.get("name")),
        })),
    ...(isWritten(reason.value)
      ? say(c, "purpose.reuse_compatible", subject, { reason: textOf(c, reason) })
      : []),
    ...(isWritten(purpose.value.optOutMeans)
      ? say(c, "purpose.reuse_opt_out", subject, { means: textOf(c, purpose.get("optOutMeans")) })
      : []),
  ];
}

/** The purpose data were first collected for, where its activity may be named to the public. */
function originalPurpose(c: Compilation, purpose: Cited<Purpose>): Cited<Purpose> | undefined {
  const id = purpose.value.originalPurposeId;
  if (id === null) return undefined;
  return c.shown.publicActivities
    .flatMap((activity) => activity.eachOf("purposes"))
    .find((candidate) => candidate.value.id === id);
}
