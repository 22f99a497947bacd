import type { Locale } from "#register/locale.ts";
import type { CollectionPoint, Policy } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { frameOf } from "./assemble.ts";
import { list, paragraph } from "./blocks.ts";
import type { Cited } from "./cited.ts";
import { type Compilation, type Reading, compilation } from "./compilation.ts";
import type { Context } from "./compile.ts";
import type { PolicyDocument, Sentence } from "./document.ts";
import { listed, sayable } from "./lists.ts";
import { involved, itemOf, purposesNamed, serves } from "./names.ts";
import { addressOf, isWritten, labelOf, nameOf, textOf } from "./reading.ts";
import { heading, phrase, say } from "./say.ts";
import { consequences, mandatory, nameOfPoint, purposesOf } from "./sections/collection.ts";
import { rulesFor } from "./sections/purposes.ts";
import { retentionSentences } from "./sections/retention.ts";
import { rightNames } from "./sections/summary.ts";
import { placesOf, type ShownPurpose } from "./shown.ts";
import { isSaid, plain } from "./words.ts";

/**
 * The short notice of one form (first layer of GDPR Art. 13): who, which data, what for, on which ground, for whom,
 * how long, which rights. Undefined for a collection point that the policy does not show.
 */
export function compileNotice(
  register: Register,
  policy: Policy,
  collectionPointId: string,
  locale: Locale,
  context: Context,
): PolicyDocument | undefined {
  const whole = compilation(register, policy, locale, context);
  const point = whole.shown.collectionPoints.find((one) => one.value.id === collectionPointId);
  if (point === undefined) return undefined;
  const ids = new Set(purposesOf(whole, point).map((purpose) => purpose.value.id));
  const purposes = whole.shown.purposes.filter(({ purpose }) => ids.has(purpose.value.id));
  const c = {
    ...whole,
    shown: { ...whole.shown, purposes, places: placesOf(purposes), collectionPoints: [point] },
  };
  const name = nameOfPoint(c, point);
  const title = phrase(c, "title.notice", { collection_point: name });
  const lines = [
    fields(c, point),
    [
      ...mandatory(c, point, point.eachOf("fields")),
      ...consequences(c, point, point.eachOf("fields")),
    ],
    uses(c, point, purposes),
    bases(c, point, purposes),
    recipients(c, point, purposes),
    ...retention(c, purposes),
    rights(c, point),
    contact(c, point),
  ];
  return {
    ...frameOf(c),
    slug: point.value.id,
    title: isSaid(title) ? c.language.typography(plain(title)) : point.value.id,
    version: context.version,
    sections: [
      {
        id: "notice",
        title: heading(c, "heading.notice"),
        blocks: [...paragraph(...controllers(c, point)), ...list([], lines)],
        sections: [],
      },
    ],
  };
}

type Point = Cited<CollectionPoint>;

function controllers(c: Compilation, point: Point): readonly Sentence[] {
  const names = c.shown.organisations.map((one) => nameOf(one.get("legalName")));
  return say(c, "notice.controllers", point.value.id, {
    organisations: listed(
      c,
      sayable(c, "notice.controllers", point.value.id, names),
      c.policy.placeOf("organisationIds"),
    ),
  });
}

/** The data as the form calls them. */
function fields(c: Reading, point: Point): readonly Sentence[] {
  const subject = point.value.id;
  const labels = point
    .eachOf("fields")
    .map((field) =>
      isWritten(field.value.label)
        ? textOf(c, field.get("label"))
        : itemOf(c, field.get("dataItemId"), { template: "notice.items", subject }),
    );
  if (labels.length === 0) return [];
  return say(c, "notice.items", subject, {
    items: listed(c, sayable(c, "notice.items", subject, labels), point.placeOf("fields")),
  });
}

function uses(c: Reading, point: Point, purposes: readonly ShownPurpose[]): readonly Sentence[] {
  if (purposes.length === 0) return [];
  const use = { template: "collect.purposes", subject: point.value.id } as const;
  return say(c, use.template, use.subject, {
    purposes: purposesNamed(
      c,
      purposes.map(({ purpose }) => purpose),
      point.placeOf("fields"),
      use,
    ),
  });
}

/** The grounds shown at the point or, where none are, those of its purposes. */
function bases(c: Reading, point: Point, purposes: readonly ShownPurpose[]): readonly Sentence[] {
  const shown = point.eachOf("shownBases");
  const grounds = purposes
    .flatMap(({ purpose }) => purpose.eachOf("grounds"))
    .map((ground) => ground.get("basis"));
  const labels = (shown.length > 0 ? shown : grounds).map((basis) =>
    labelOf(c, basis, ["legal_bases", "other_grounds"]),
  );
  if (labels.length === 0) return [];
  return say(c, "collect.bases", point.value.id, {
    bases: listed(
      c,
      sayable(c, "collect.bases", point.value.id, labels),
      point.placeOf("shownBases"),
    ),
  });
}

function recipients(
  c: Reading,
  point: Point,
  purposes: readonly ShownPurpose[],
): readonly Sentence[] {
  const names = purposes.flatMap(({ activity, purpose }) =>
    activity
      .eachOf("involvements")
      .filter(({ value }) => serves(value, purpose.value))
      .map((involvement) => involved(c, involvement)),
  );
  if (names.length === 0) return [];
  return say(c, "notice.recipients", point.value.id, {
    recipients: listed(c, sayable(c, "notice.recipients", point.value.id, names), point),
  });
}

/** How long, rule by rule, with its purpose where there are several. */
function retention(
  c: Reading,
  purposes: readonly ShownPurpose[],
): readonly (readonly Sentence[])[] {
  return purposes.flatMap(({ activity, purpose }) => {
    const kept = phrase(c, "notice.kept", { purpose: textOf(c, purpose.get("name")) });
    return rulesFor(activity, purpose).map((rule) =>
      retentionSentences(
        c,
        activity,
        rule,
        purpose.value.id,
        purposes.length > 1 && isSaid(kept) ? kept : undefined,
      ),
    );
  });
}

function rights(c: Compilation, point: Point): readonly Sentence[] {
  return say(c, "notice.rights", point.value.id, {
    rights: listed(c, rightNames(c), c.policy),
  });
}

function contact(c: Compilation, point: Point): readonly Sentence[] {
  const contacts = c.shown.organisations
    .flatMap((one) => one.get("rights").eachOf("channels"))
    .map((channel) => addressOf(channel.get("value")))
    .filter(isSaid);
  if (contacts.length === 0) return [];
  return say(c, "summary.contact", point.value.id, {
    contact: listed(c, contacts, c.policy.placeOf("organisationIds")),
  });
}
