import { paragraph } from "../blocks.ts";
import type { Compilation } from "../compilation.ts";
import type { Block } from "../document.ts";
import { isWritten, textOf } from "../reading.ts";
import { say } from "../say.ts";
import { linked } from "../words.ts";

/** How changes are announced, as recorded, and where earlier versions are. */
export function changes(c: Compilation): readonly Block[] {
  const subject = c.policy.value.id;
  const plan = c.policy.get("notificationPlan");
  const address = addressBelow(c, `${c.policy.value.slug}/changes`);
  return paragraph(
    ...(isWritten(plan.value)
      ? say(c, "changes.announced", subject, { means: textOf(c, plan) })
      : []),
    ...(address === undefined
      ? []
      : say(c, "changes.archive", subject, {
          address: linked(address, address, [c.policy.placeOf("slug")]),
        })),
  );
}

/** A public address of this installation in the language of the document; undefined where its beginning is not known. */
export function addressBelow(c: Compilation, path: string): string | undefined {
  return c.baseUrl === null ? undefined : `${c.baseUrl}/${c.locale}/${path}`;
}
