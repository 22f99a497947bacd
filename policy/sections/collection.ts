import type { CollectionPoint, Purpose } from "#register/registry.ts";
import { list, paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { listed, sayable } from "../lists.ts";
import { itemOf, purposesNamed } from "../names.ts";
import { isWritten, labelOf, textOf } from "../reading.ts";
import { remembered } from "../remembered.ts";
import { say } from "../say.ts";
import { isSaid, linked, plain, type Words } from "../words.ts";
import { mandatoryUses } from "./mandatory.ts";
import { sources } from "./sources.ts";

type PointField = Cited<CollectionPoint["fields"][number]>;

/** Where data are collected, on which ground, what is compulsory there (GDPR Art. 13(2)(e)), and where the rest comes from. */
export function collection(c: Compilation): readonly Block[] {
  const intro = say(c, "collect.intro", c.policy.value.id, {}, { because: [c.policy] });
  const points = c.shown.collectionPoints.map((point) => {
    const purposes = purposesOf(c, point);
    const make = (reading: Reading) => pointSentences(reading, point, purposes);
    return remembered(c, "collected", point, make, purposes);
  });
  const feeding = pointsByActivity(c);
  return [
    ...list(points.some((point) => point.length > 0) ? intro : [], points),
    ...c.shown.activities.flatMap((activity) => {
      const points = feeding.get(activity.value.id) ?? [];
      const make = (reading: Reading) => mandatoryUses(reading, activity, points);
      return paragraph(...remembered(c, "mandatory", activity, make, points));
    }),
    ...sources(c),
  ];
}

function pointsByActivity(c: Compilation): ReadonlyMap<string, readonly Cited<CollectionPoint>[]> {
  const feeding = new Map<string, Cited<CollectionPoint>[]>();
  for (const point of c.shown.collectionPoints) {
    for (const id of new Set(point.value.activityIds)) {
      const known = feeding.get(id);
      if (known === undefined) feeding.set(id, [point]);
      else known.push(point);
    }
  }
  return feeding;
}

function pointSentences(
  c: Reading,
  point: Cited<CollectionPoint>,
  purposes: readonly Cited<Purpose>[],
): readonly Sentence[] {
  const subject = point.value.id;
  const fields = point.eachOf("fields");
  const collection_point = nameOfPoint(c, point);
  const bases = point.eachOf("shownBases");
  return [
    ...(fields.length === 0
      ? say(c, "collect.point_named", subject, { collection_point })
      : say(c, "collect.point", subject, {
          collection_point,
          items: fieldsNamed(c, fields, point, "collect.point"),
        })),
    ...pointPurposes(c, point, purposes),
    ...(bases.length === 0
      ? []
      : say(c, "collect.bases", subject, {
          bases: listed(
            c,
            sayable(
              c,
              "collect.bases",
              subject,
              bases.map((basis) => labelOf(c, basis, ["legal_bases", "other_grounds"])),
            ),
            point.placeOf("shownBases"),
          ),
        })),
    ...mandatory(c, point, fields),
    ...consequences(c, point, fields),
  ];
}

/** The name of a collection point, leading to it where its address is known. */
export function nameOfPoint(c: Reading, point: Cited<CollectionPoint>): Words {
  const name = textOf(c, point.get("name"));
  const url = point.get("url");
  if (!isSaid(name) || url.value === null) return name;
  return linked(plain(name), url.value, [name.places, url]);
}

/** The purposes a collection point serves: those its fields name or, for fields that name none, those of its activities. */
export function purposesOf(
  c: Compilation,
  point: Cited<CollectionPoint>,
): readonly Cited<Purpose>[] {
  const named = new Set(point.value.fields.flatMap((field) => field.purposeIds));
  const isOpen = point.value.fields.some((field) => field.purposeIds.length === 0);
  const { byId, byActivity } = c.shown.places;
  const ofActivities =
    isOpen || named.size === 0
      ? point.value.activityIds.flatMap((id) => byActivity.get(id) ?? [])
      : [];
  const places = new Set([...named].flatMap((id) => byId.get(id) ?? []).concat(ofActivities));
  return [...places]
    .sort((a, b) => a - b)
    .flatMap((place) => c.shown.purposes[place]?.purpose ?? []);
}

function pointPurposes(
  c: Reading,
  point: Cited<CollectionPoint>,
  purposes: readonly Cited<Purpose>[],
): readonly Sentence[] {
  const subject = point.value.id;
  if (purposes.length === 0) return [];
  return say(c, "collect.purposes", subject, {
    purposes: purposesNamed(c, purposes, point.placeOf("activityIds"), {
      template: "collect.purposes",
      subject,
    }),
  });
}

/** The data asked for in some fields, in a list. */
export function fieldsNamed(
  c: Reading,
  fields: readonly PointField[],
  point: Cited<CollectionPoint>,
  template: "collect.point" | "collect.mandatory" | "collect.optional" | "notice.items",
): Words {
  const use = { template, subject: point.value.id };
  const items = fields.map((field) => itemOf(c, field.get("dataItemId"), use));
  return listed(c, sayable(c, template, use.subject, items), point.placeOf("fields"));
}

/** What is compulsory and what is not; of fields about which nobody answered nothing is said. */
export function mandatory(
  c: Reading,
  point: Cited<CollectionPoint>,
  fields: readonly PointField[],
): readonly Sentence[] {
  const subject = point.value.id;
  const answered = (answer: "yes" | "no") =>
    fields.filter((field) => field.value.mandatory === answer);
  const because = fields.map((field) => field.placeOf("mandatory"));
  const [compulsory, optional] = [answered("yes"), answered("no")];
  if (compulsory.length === fields.length && fields.length > 0) {
    return say(c, "collect.mandatory_all", subject, {}, { because });
  }
  if (optional.length === fields.length && fields.length > 0) {
    return say(c, "collect.optional_all", subject, {}, { because });
  }
  const part = (template: "collect.mandatory" | "collect.optional", some: typeof fields) =>
    some.length === 0
      ? []
      : say(
          c,
          template,
          subject,
          { items: fieldsNamed(c, some, point, template) },
          { because: some.map((field) => field.placeOf("mandatory")) },
        );
  return [...part("collect.mandatory", compulsory), ...part("collect.optional", optional)];
}

/** What happens when data are not given. */
export function consequences(
  c: Reading,
  point: Cited<CollectionPoint>,
  fields: readonly PointField[],
): readonly Sentence[] {
  const subject = point.value.id;
  const isAsked = fields.some((field) => field.value.mandatory === "yes");
  const own = fields.filter((field) => isWritten(field.value.consequence));
  const general =
    isWritten(point.value.consequence) || (isAsked && own.length === 0)
      ? say(c, "collect.consequence", subject, {
          consequence: textOf(c, point.get("consequence")),
        })
      : [];
  return [
    ...general,
    ...own.flatMap((field, index) => {
      const isRepeated = own
        .slice(0, index)
        .some((one) => one.value.dataItemId === field.value.dataItemId);
      const key = `${subject}/${field.value.dataItemId}${isRepeated ? `/${index + 1}` : ""}`;
      return say(c, "collect.item_consequence", key, {
        item: itemOf(c, field.get("dataItemId"), {
          template: "collect.item_consequence",
          subject: key,
        }),
        consequence: textOf(c, field.get("consequence")),
      });
    }),
  ];
}
