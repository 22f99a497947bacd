import type { DataUse } from "#register/registry.ts";
import { builtInTerm, dataCategoryGroups } from "#register/vocabulary.ts";
import { list, paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { listed, sayable } from "../lists.ts";
import { itemOf, itemsOf } from "../names.ts";
import { isWritten, labelOf, textOf } from "../reading.ts";
import { say } from "../say.ts";
import { said, type Words } from "../words.ts";
import { claims } from "./claims.ts";
import { sensitiveData, type UsesByItem } from "./sensitive.ts";

/** Categories of persons who do not give the data about themselves. */
const otherPeople = ["family_member", "guarantor", "referee", "address_book_contact"];

/** Which data are used, group by group, and what turns up without being asked for (GDPR Art. 14(1)(d)). */
export function data(c: Compilation): readonly Block[] {
  const uses = c.shown.activities.flatMap((activity) => activity.eachOf("dataUses"));
  const asked = uses.filter((use) => use.value.incidental !== true);
  const byItem: UsesByItem = Map.groupBy(asked, (use) => use.value.dataItemId);
  const groups = groupsOf(c, byItem);
  const intro = say(c, "data.intro", c.policy.value.id, {}, { because: [c.policy] });
  return [
    ...list(
      groups.length === 0 ? [] : intro,
      groups.map(([id, members]) => groupSentences(c, id, members)),
    ),
    ...sensitiveData(c, byItem),
    ...uses
      .filter((use) => use.value.incidental === true)
      .flatMap((use) => paragraph(...incidental(c, use))),
    ...claims(c, "no_special_categories"),
    ...paragraph(...aboutOthers(c, asked)),
  ];
}

type Group = readonly [id: string, uses: readonly Cited<DataUse>[]];

/** The data uses by group of their category, groups in the order of the vocabulary; one use per data item. */
function groupsOf(c: Reading, byItem: UsesByItem): readonly Group[] {
  const firstUses = [...byItem.values()].flatMap((uses) => uses.slice(0, 1));
  const byGroup = Map.groupBy(firstUses, (use) => groupOf(c, use));
  const order = Object.keys(dataCategoryGroups);
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...byGroup]
    .flatMap(([id, members]) => (id === undefined ? [] : [[id, members] as const]))
    .sort(([a], [b]) => rank(a) - rank(b));
}

/** The group a data use is listed under; a category of the organisation's own without one stands for itself. */
function groupOf(c: Reading, use: Cited<DataUse>): string | undefined {
  const categoryId = c.citations.find("data-items", use.value.dataItemId)?.value.categoryId ?? null;
  if (categoryId === null) return undefined;
  const group = builtInTerm(["data_categories"], categoryId)?.["group"];
  if (typeof group === "string") return group;
  return c.citations.find("terms", categoryId)?.steer("group") ?? categoryId;
}

function groupSentences(
  c: Compilation,
  id: string,
  uses: readonly Cited<DataUse>[],
): readonly Sentence[] {
  const use = { template: "data.list", subject: id } as const;
  return [
    ...say(c, "data.list", id, {
      group: groupName(c, id),
      items: itemsOf(c, uses, c.policy, use),
    }),
    ...uses.flatMap((one) => described(c, one)),
  ];
}

function groupName(c: Reading, id: string): Words {
  const known = dataCategoryGroups[id];
  if (known !== undefined) return said(known[c.locale]);
  const own = c.citations.find("terms", id);
  return own === undefined ? said(id) : textOf(c, own.get("label"));
}

function described(c: Reading, use: Cited<DataUse>): readonly Sentence[] {
  const item = c.citations.find("data-items", use.value.dataItemId);
  if (item === undefined || !isWritten(item.value.description)) return [];
  return say(c, "data.description", item.value.id, {
    item: itemOf(c, use.get("dataItemId"), {
      template: "data.description",
      subject: item.value.id,
    }),
    description: textOf(c, item.get("description")),
  });
}

function incidental(c: Reading, use: Cited<DataUse>): readonly Sentence[] {
  const subject = use.value.id;
  const where = use.get("incidentalWhere");
  const template = isWritten(where.value) ? "data.incidental" : "data.incidental_somewhere";
  const items = itemOf(c, use.get("dataItemId"), { template, subject });
  return [
    ...say(
      c,
      template,
      subject,
      { where: textOf(c, where), items },
      {
        because: [use.placeOf("incidental")],
      },
    ),
    ...(isWritten(use.value.incidentalLimit)
      ? say(c, "data.incidental_limit", subject, { limit: textOf(c, use.get("incidentalLimit")) })
      : []),
  ];
}

function aboutOthers(c: Compilation, uses: readonly Cited<DataUse>[]): readonly Sentence[] {
  const people = uses
    .filter((use) => use.value.subjectIds.some((id) => otherPeople.includes(id)))
    .flatMap((use) => use.eachOf("subjectIds"))
    .filter((id) => otherPeople.includes(id.value))
    .map((id) => labelOf(c, id, ["data_subject_categories"]));
  if (people.length === 0) return [];
  const subject = c.policy.value.id;
  return say(c, "data.other_people", subject, {
    people: listed(c, sayable(c, "data.other_people", subject, people), c.policy),
  });
}
