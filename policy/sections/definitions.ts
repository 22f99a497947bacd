import { paragraph } from "../blocks.ts";
import type { Compilation } from "../compilation.ts";
import type { Block } from "../document.ts";
import type { TemplateId } from "../language/language.ts";
import { say } from "../say.ts";

/** Words of the law that the document uses, unless the policy is to have no glossary. */
export function definitions(c: Compilation): readonly Block[] {
  if (c.policy.value.showsGlossary === false) return [];
  const hasProcessor = [...c.shown.activities, ...c.shown.processorActivities].some((activity) =>
    activity.value.involvements.some((one) => one.roleId === "processor"),
  );
  const templates: readonly TemplateId[] = [
    "def.personal_data",
    "def.processing",
    "def.controller",
    ...(hasProcessor ? (["def.processor"] as const) : []),
    "def.recipient",
    ...(c.shown.trackers.length > 0 ? (["def.cookie"] as const) : []),
  ];
  return templates.flatMap((template) =>
    paragraph(
      ...say(c, template, c.policy.value.id, {}, { because: [c.policy.placeOf("showsGlossary")] }),
    ),
  );
}
