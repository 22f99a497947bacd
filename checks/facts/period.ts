import type { RetentionPhase, RetentionRule } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import { daysAfter, monthsBefore } from "../day.ts";

/** A length of time as it is written down. */
export type Period = { readonly value: number; readonly unit: "days" | "months" | "years" };

/** The reference period a rule was taken from, where it has a length. */
export type Preset = {
  readonly severity: string;
  readonly trigger: string;
  readonly period: Period | null;
};

// 31 January 2024 is followed by a leap day: 31 days are a month and 366 days a year, in favour of the controller.
const start = "2024-01-01";

function dayAfter(day: string, { value, unit }: Period): string {
  if (unit === "days") return daysAfter(day, value);
  return monthsBefore(day, -(unit === "years" ? value * 12 : value));
}

const endOf = (periods: readonly Period[]) => periods.reduce(dayAfter, start);

/** Whether periods that follow each other last longer than another. */
export function isLonger(periods: readonly Period[], than: Period): boolean {
  return endOf(periods) > endOf([than]);
}

/** Whether periods that follow each other end before another does. */
export function isShorter(periods: readonly Period[], than: Period): boolean {
  return endOf(periods) < endOf([than]);
}

/** The length of a phase; null where it has none. */
export function periodOf({ value, unit }: RetentionPhase): Period | null {
  return value === null || unit === null ? null : { value, unit };
}

/** The lengths of the phases of a rule, those without a length left out. */
export function periodsOf(rule: RetentionRule): readonly Period[] {
  return rule.phases.flatMap((phase) => periodOf(phase) ?? []);
}

/** The reference period of a rule; null where it was not taken from one. */
export function presetOf({ presetId }: RetentionRule): Preset | null {
  if (presetId === null) return null;
  const known = builtInTerm(["retention_presets_fr"], presetId);
  if (known === undefined) return null;
  const { severity, trigger, value, unit } = known;
  const hasLength = typeof value === "number" && typeof unit === "string";
  return {
    severity: String(severity),
    trigger: String(trigger),
    period: hasLength ? { value, unit: unit as Period["unit"] } : null,
  };
}

/** Whether a phase begins when the one before it ends. */
export function followsOn({ triggers, ownTrigger }: RetentionPhase): boolean {
  const isUntold = triggers.length === 0 && Object.keys(ownTrigger).length === 0;
  return isUntold || triggers.includes("previous_phase_end");
}

/**
 * The lengths of the phases that begin at an event, each with those that follow on directly; empty where none begins
 * there. A phase that only lasts until the event makes the next one begin there.
 */
export function periodsFrom(rule: RetentionRule, event: string): readonly (readonly Period[])[] {
  const { phases } = rule;
  return phases.flatMap((phase, index) => {
    const before = index === 0 ? undefined : phases[index - 1];
    const beginsThere =
      phase.triggers.includes(event) && periodOf(phase) !== null
        ? true
        : followsOn(phase) && before !== undefined && endsAt(before, event);
    if (!beginsThere) return [];
    const rest = phases.slice(index + 1);
    const end = rest.findIndex((one) => !followsOn(one));
    const following = end === -1 ? rest : rest.slice(0, end);
    return [[phase, ...following].flatMap((one) => periodOf(one) ?? [])];
  });
}

const endsAt = (phase: RetentionPhase, event: string) =>
  periodOf(phase) === null && phase.triggers.includes(event);
