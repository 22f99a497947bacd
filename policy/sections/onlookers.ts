import { paragraph } from "../blocks.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import type { TemplateId } from "../language/language.ts";
import { itemsOf, usesWithIds } from "../names.ts";
import { isWritten, textOf } from "../reading.ts";
import { say } from "../say.ts";
import { partsWithRole, type Part } from "./involvements.ts";
import { circumstances } from "./recipient-details.ts";

type Sight = readonly [role: string, some: TemplateId, all: TemplateId];

const sights: readonly Sight[] = [
  ["other_users", "recipient.other_users", "recipient.other_users_all"],
  ["general_public", "recipient.public", "recipient.public_all"],
  ["data_subject_designated", "recipient.designated_data", "recipient.designated"],
];

/** Other users, the public, and persons the data subject names: what they see, where and when. */
export function onlookers(c: Compilation): readonly Block[] {
  return sights.flatMap(([role, some, all]) =>
    partsWithRole(c.shown.activities, role).flatMap((part) =>
      paragraph(...sightSentences(c, part, some, all)),
    ),
  );
}

function sightSentences(
  c: Reading,
  part: Part,
  some: TemplateId,
  all: TemplateId,
): readonly Sentence[] {
  const { activity, involvement } = part;
  const subject = involvement.value.id;
  const uses = usesWithIds(activity, involvement.value.dataUseIds);
  const template = uses.length === 0 ? all : some;
  const because = [involvement.placeOf("roleId")];
  const items = itemsOf(c, uses, involvement.placeOf("dataUseIds"), { template, subject });
  const who = involvement.get("category");
  const where = involvement.get("service");
  return [
    ...say(c, template, subject, { items }, { because }),
    ...(isWritten(who.value) ? say(c, "recipient.who", subject, { people: textOf(c, who) }) : []),
    ...(isWritten(where.value)
      ? say(c, "recipient.where", subject, { places: textOf(c, where) })
      : []),
    ...circumstances(c, part),
  ];
}
