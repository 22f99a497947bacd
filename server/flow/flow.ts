import type { Station } from "#register/data-flow.ts";
import { textInAny } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import type { Activity } from "#register/registry.ts";
import { authorise } from "../authorise.ts";
import type { Context } from "../context.ts";
import { visibleTo } from "../records/visible.ts";
import { readRegister } from "../registers/read.ts";
import { destinationsOf } from "./recipients-of.ts";
import { type FlowLink, type FlowNode, type Named, passages } from "./passages.ts";

/** One activity in the table behind the drawing. */
export type FlowRow = {
  readonly activity: { readonly id: string; readonly label: string };
  readonly subjects: readonly string[];
  readonly points: readonly string[];
  readonly parties: readonly string[];
  readonly countries: readonly string[];
};

export type Flow = {
  readonly total: number;
  /** The most used of each kind; the rest of a kind is one. */
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** The first of them. */
  readonly rows: readonly FlowRow[];
};

/** Only what passes these. */
export type FlowFilter = { readonly [S in Station]?: string };

const mostRows = 200;

/** The way of the data of one activity, narrowed to the filter; null where nothing of it passes there. */
type Way = {
  readonly activity: Named;
  readonly subjects: readonly Named[];
  readonly points: readonly Named[];
  readonly recipients: readonly { readonly who: Named; readonly countries: readonly Named[] }[];
};

/** How data flow from persons and collection points through activities to parties and countries. @throws Refusal forbidden */
export async function flow(ctx: Context, filter: FlowFilter): Promise<Flow> {
  authorise(ctx, "record.read");
  const register = await readRegister(ctx);
  const sees = await visibleTo(ctx);
  const points = Map.groupBy(
    register.current("collection-points").flatMap((point) =>
      point.activityIds.map((activityId) => ({
        activityId,
        id: point.id,
        label: textInAny(point.name, ctx.locale) ?? point.id,
      })),
    ),
    ({ activityId }) => activityId,
  );
  const ways = register
    .current("activities")
    .filter((activity) => sees("activities", activity))
    .flatMap((activity) => {
      const way = wayOf(ctx, register, activity, points.get(activity.id) ?? []);
      return narrowed(way, filter) ?? [];
    });
  return assemble(ways);
}

function wayOf(
  ctx: Context,
  register: Register,
  activity: Activity,
  points: readonly Named[],
): Way {
  const subjects = new Set(activity.dataUses.flatMap(({ subjectIds }) => subjectIds));
  const recipients = destinationsOf(register, activity).map(
    ({ party, involvement, storage, countries }) => {
      const department = textInAny(involvement?.department, ctx.locale);
      const id = party?.id ?? (department === undefined ? (storage?.id ?? "") : `+${department}`);
      const label = party?.legalName ?? department ?? storage?.name ?? null;
      return { who: { id, label }, countries: countries.map(bare) };
    },
  );
  return {
    activity: {
      id: activity.id,
      label: textInAny(activity.name, ctx.locale) ?? activity.reference,
    },
    subjects: [...subjects].map(bare),
    points,
    recipients: recipients.filter(({ who }) => who.id !== ""),
  };
}

const bare = (id: string): Named => ({ id, label: null });

function narrowed(way: Way, filter: FlowFilter): Way | null {
  if (filter.activity !== undefined && filter.activity !== way.activity.id) return null;
  const only = (list: readonly Named[], wanted: string | undefined) =>
    wanted === undefined ? list : list.filter(({ id }) => id === wanted);
  const subjects = only(way.subjects, filter.subject);
  const points = only(way.points, filter.point);
  const recipients = way.recipients
    .filter(({ who }) => filter.party === undefined || who.id === filter.party)
    .map(({ who, countries }) => ({ who, countries: only(countries, filter.country) }))
    .filter(({ countries }) => filter.country === undefined || countries.length > 0);
  const isEmpty =
    (filter.subject !== undefined && subjects.length === 0) ||
    (filter.point !== undefined && points.length === 0) ||
    ((filter.party !== undefined || filter.country !== undefined) && recipients.length === 0);
  return isEmpty ? null : { ...way, subjects, points, recipients };
}

function assemble(ways: readonly Way[]): Flow {
  const { pass, summary } = passages();
  for (const { activity, subjects, points, recipients } of ways) {
    const { node, link } = pass(activity.id);
    const own = node("activity", activity);
    const people = subjects.map((subject) => node("subject", subject));
    const places = points.map((point) => node("point", point));
    for (const place of places) for (const person of people) link(person, place);
    for (const place of places) link(place, own);
    if (places.length === 0) for (const person of people) link(person, own);
    for (const { who, countries } of recipients) {
      const to = node("party", who);
      link(own, to);
      for (const country of countries) link(to, node("country", country));
    }
  }
  return {
    total: ways.length,
    ...summary(),
    rows: ways.slice(0, mostRows).map(({ activity, subjects, points, recipients }) => ({
      activity: { id: activity.id, label: activity.label ?? activity.id },
      subjects: subjects.map(({ id }) => id),
      points: points.map(({ label, id }) => label ?? id),
      parties: [...new Set(recipients.map(({ who }) => who.label ?? who.id))],
      countries: [...new Set(recipients.flatMap(({ countries }) => countries.map(({ id }) => id)))],
    })),
  };
}
