import { compareRecords, type Difference } from "#register/compare.ts";
import { fieldAt } from "#register/place-name.ts";
import { type Collection, entityOf, type RetentionRule } from "#register/registry.ts";
import { isObject } from "#register/walk.ts";
import type { Said } from "#reports/layouts/said.ts";
import { isSimple, writtenValues } from "#reports/values.ts";

/** One change in words: which field, and what stood there on both sides; null where a whole part came or went. */
export type SaidChange = {
  readonly kind: Difference["kind"];
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

type Values = Readonly<Record<string, unknown>>;

/** What an entry changed in a record, field by field; a retention rule is said as a whole, as people say it. */
export function recordChanges(
  collection: Collection,
  before: Values,
  after: Values,
  said: Said,
): readonly SaidChange[] {
  const earlier = { ...after, ...before };
  const differences = compareRecords(collection, earlier, after);
  const rules = collection === "activities" ? ruleChanges(earlier, after, said) : new Map();
  const shown = new Set<string>();
  return differences.flatMap((difference): readonly SaidChange[] => {
    const place = /^\/retention\/\d+/.exec(difference.pointer)?.[0] ?? "";
    const whole = difference.kind === "removed" ? undefined : rules.get(place);
    if (whole === undefined || difference.pointer === place)
      return [saidChange(collection, difference, said)];
    if (shown.has(place)) return [];
    shown.add(place);
    return [whole];
  });
}

/** By its place in the later state, each retention rule whose period reads otherwise than before. */
function ruleChanges(before: Values, after: Values, said: Said): ReadonlyMap<string, SaidChange> {
  const old = new Map(rulesOf(before).map((rule) => [rule.id, rule]));
  const { label } = entityOf("activities").fields["retention"] ?? {};
  return new Map(
    rulesOf(after).flatMap((rule, index): (readonly [string, SaidChange])[] => {
      const was = old.get(rule.id);
      const [earlier, now] = [was === undefined ? "" : said.retention(was), said.retention(rule)];
      if (earlier === "" || now === "" || earlier === now) return [];
      const what = said.context.titles.part("retentionRule", rule);
      const field = [label?.[said.locale], what === rule.id ? "" : what]
        .filter((part) => part !== undefined && part !== "")
        .join(" › ");
      return [[`/retention/${index}`, { kind: "changed", field, before: earlier, after: now }]];
    }),
  );
}

const rulesOf = (record: Values): readonly RetentionRule[] =>
  Array.isArray(record["retention"]) ? (record["retention"] as readonly RetentionRule[]) : [];

function saidChange(collection: Collection, difference: Difference, said: Said): SaidChange {
  const { kind, labels, pointer } = difference;
  const { locale, context } = said;
  const language = /\/(en|fr)$/.exec(pointer)?.[1];
  const field = labels.map((label) => label[locale]).join(" › ");
  const declared = fieldAt(collection, pointer);
  const words = (value: unknown): string | null => {
    if (value === undefined || value === null || isObject(value)) return null;
    if (declared === undefined || !isSimple(declared)) return String(value);
    return writtenValues(declared, value, context)
      .map((one) => one.text)
      .join(", ");
  };
  return {
    kind,
    field: language === undefined ? field : `${field} (${language.toUpperCase()})`,
    before: kind === "moved" ? null : words(difference.before),
    after: kind === "moved" ? null : words(difference.after),
  };
}
