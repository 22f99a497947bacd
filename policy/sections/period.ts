import type { RetentionPhase } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import type { Cited } from "../cited.ts";
import type { Reading } from "../compilation.ts";
import type { TemplateId } from "../language/language.ts";
import { listed } from "../lists.ts";
import { factOf, hasText, isWritten, labelOf, textOf } from "../reading.ts";
import { phrase } from "../say.ts";
import { alsoFrom, isSaid, said, unsaid, type Words } from "../words.ts";

type Phase = Cited<RetentionPhase>;

const combined: Readonly<
  Record<"earlier" | "later" | "any", readonly [from: TemplateId, until: TemplateId]>
> = {
  earlier: ["retention.from_earlier", "retention.until_earlier"],
  later: ["retention.from_later", "retention.until_later"],
  any: ["retention.from_any", "retention.until_any"],
};

/** How long one phase lasts, in the words that are recorded: a duration, events, a count, a criterion. */
export function periodOf(c: Reading, phase: Phase): Words {
  const measured = measuredPeriod(c, phase);
  if (!isWritten(phase.value.criteria)) return measured;
  const criteria = textOf(c, phase.get("criteria"));
  return isSaid(measured)
    ? phrase(c, "retention.with_criteria", { period: measured, criteria })
    : phrase(c, "retention.criteria", { criteria });
}

function measuredPeriod(c: Reading, phase: Phase): Words {
  const { value } = phase;
  if (value.count?.n != null) {
    const count = phase.get("count");
    return phrase(c, "retention.count", {
      count: said(c.language.number(value.count.n), count.placeOf("n")),
      things: textOf(c, count.get("of")),
    });
  }
  const events = eventCount(phase);
  const hasDuration = value.value !== null && value.value > 0 && value.unit !== null;
  if (!hasDuration && events === 0) return unsaid(phase);
  const duration = hasDuration ? durationOf(c, phase) : unsaid(phase.placeOf("value"));
  if (events === 0) return phrase(c, "retention.duration", { duration });
  if (events > 1) return severalEvents(c, phase, hasDuration, duration);
  const event = singleEvent(c, phase, hasDuration);
  if (event.isPhrase) {
    return hasDuration
      ? phrase(c, "retention.from", { duration, event: event.words })
      : phrase(c, "retention.until", { event: event.words });
  }
  return hasDuration
    ? phrase(c, "retention.from_event", { duration, event: event.words })
    : phrase(c, "retention.until_event", { event: event.words });
}

/** A number of days, months or years in words. */
export function durationOf(
  c: Reading,
  period: Cited<{ value: number | null; unit: "days" | "months" | "years" | null } | null>,
): Words {
  const { value } = period;
  if (value === null || value.value === null || value.unit === null) return unsaid(period);
  return said(c.language.duration(value.value, value.unit), [
    period.placeOf("value"),
    period.placeOf("unit"),
  ]);
}

function eventCount(phase: Phase): number {
  return phase.value.triggers.length + (isWritten(phase.value.ownTrigger) ? 1 : 0);
}

function severalEvents(c: Reading, phase: Phase, isFrom: boolean, duration: Words): Words {
  const events = [
    ...phase.eachOf("triggers").map((id) => labelOf(c, id, ["retention_triggers"])),
    ...(isWritten(phase.value.ownTrigger) ? [textOf(c, phase.get("ownTrigger"))] : []),
  ];
  const missing = events.find((event) => !isSaid(event));
  if (missing !== undefined) return missing;
  const combine = phase.value.combine;
  const [from, until] = combined[combine === "earlier" || combine === "later" ? combine : "any"];
  const words = listed(c, events.filter(isSaid), phase.placeOf("triggers"), "or");
  return phrase(c, isFrom ? from : until, {
    duration,
    events: alsoFrom(words, phase.placeOf("combine")),
  });
}

/** One event: with its preposition where the vocabulary or the own term has it (`isPhrase`), else as a noun. */
function singleEvent(
  c: Reading,
  phase: Phase,
  isFrom: boolean,
): { readonly isPhrase: boolean; readonly words: Words } {
  const id = phase.eachOf("triggers").at(0);
  if (id === undefined) return { isPhrase: false, words: textOf(c, phase.get("ownTrigger")) };
  const known = builtInTerm(["retention_triggers"], id.value);
  const fact = factOf(c, known, isFrom ? "from" : "until");
  if (fact !== undefined) return { isPhrase: true, words: said(fact, id) };
  const own = c.citations.find("terms", id.value);
  if (own === undefined) return { isPhrase: false, words: unsaid(id) };
  const phraseText = own.get(isFrom ? "phrase" : "phraseUntil");
  return hasText(c, phraseText)
    ? { isPhrase: true, words: alsoFrom(textOf(c, phraseText), id) }
    : { isPhrase: false, words: labelOf(c, id, ["retention_triggers"]) };
}
