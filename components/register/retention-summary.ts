import type { Fields } from "#register/field.ts";
import { isObject } from "#register/walk.ts";
import type { FormValues } from "./form-value.ts";
import { fieldsAtPath } from "./plans/plan-of.ts";
import { called, inSentence, objectsOf, type Words, written } from "./summary-words.ts";

const phaseFields = fieldsAtPath("activities", "retention.phases");
const units: Readonly<Record<string, string>> = { days: "day", months: "month", years: "year" };

/** "3 years", as the language counts; "" where nothing is counted. */
function duration(value: unknown, unit: unknown, { locale }: Words): string {
  const counted = units[String(unit)];
  if (typeof value !== "number" || counted === undefined) return "";
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: counted,
    unitDisplay: "long",
  }).format(value);
}

/** The events a phase counts from, and how they are joined. */
function events(phase: FormValues, words: Words): string {
  const named = Array.isArray(phase["triggers"])
    ? phase["triggers"].map((id: unknown) =>
        inSentence(called(phaseFields, "triggers", { triggers: [id] }, words)),
      )
    : [];
  const all = [...named, written(phase["ownTrigger"], words)].filter((event) => event !== "");
  if (all.length < 2) return all.join("");
  const joined = new Intl.ListFormat(words.locale, {
    type: phase["combine"] === "single" ? "disjunction" : "conjunction",
  }).format(all);
  if (phase["combine"] === "earlier") return words.texts.earlier(joined);
  if (phase["combine"] === "later") return words.texts.later(joined);
  return joined;
}

/** How long a phase lasts: a criterion, a count, a duration from events, or until them. */
function period(phase: FormValues, words: Words): string {
  const criteria = written(phase["criteria"], words);
  if (criteria !== "") return criteria;
  const { count } = phase;
  if (isObject(count) && typeof count["n"] === "number") {
    return words.texts.last(count["n"].toLocaleString(words.locale), written(count["of"], words));
  }
  const time = duration(phase["value"], phase["unit"], words);
  const after = events(phase, words);
  if (after === "") return time;
  return time === "" ? words.texts.until(after) : `${time} ${words.texts.from(after)}`;
}

/** One phase in words. */
export function phaseSummary(phase: FormValues, words: Words): readonly string[] {
  return [period(phase, words)];
}

/** A retention rule in words: its phases one after the other, what happens then, and backups. */
export function retentionSummary(
  rule: FormValues,
  words: Words,
  fields: Fields,
): readonly string[] {
  const { texts } = words;
  const phases = objectsOf(rule["phases"]).map((phase) => {
    const said = period(phase, words);
    if (said === "") return "";
    return phase["phase"] === "intermediate_archive" ? texts.archive(said) : said;
  });
  const fate = inSentence(called(fields, "fate", rule, words));
  const { backupExtra } = rule;
  const backups = isObject(backupExtra)
    ? duration(backupExtra["value"], backupExtra["unit"], words)
    : "";
  const kept = phases.filter((phase) => phase !== "");
  return [
    ...["purposeIds", "dataUseIds", "involvementId"].map((name) =>
      called(fields, name, rule, words),
    ),
    ...(kept.length === 0 ? [texts.noPeriod] : kept),
    fate === "" ? "" : texts.afterwards(fate),
    backups === "" ? "" : texts.backups(backups),
  ];
}
