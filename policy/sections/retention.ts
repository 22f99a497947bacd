import type { Activity, DataUse, RetentionPhase, RetentionRule } from "#register/registry.ts";
import type { Cited } from "../cited.ts";
import type { Reading } from "../compilation.ts";
import type { Sentence } from "../document.ts";
import type { TemplateId } from "../language/language.ts";
import { upperFirst } from "../language/letters.ts";
import { listed } from "../lists.ts";
import { itemsOf, lawsOf, partyOf, usesWithIds } from "../names.ts";
import { isWritten, textOf } from "../reading.ts";
import { phrase, say } from "../say.ts";
import { alsoFrom, concat, isSaid, type Said, unsaid, withFirst, type Words } from "../words.ts";
import { durationOf, periodOf } from "./period.ts";

type Rule = Cited<RetentionRule>;
type Phase = Cited<RetentionPhase>;

/**
 * How long something is kept and what happens then (GDPR Art. 13(2)(a)).
 * @param place makes the keys unique where one rule is said in several places
 * @param prefix put before the first sentence instead of what the rule is about
 */
export function retentionSentences(
  c: Reading,
  activity: Cited<Activity>,
  rule: Rule,
  place: string,
  prefix?: Said,
): readonly Sentence[] {
  const subject = `${rule.value.id}@${place}`;
  const before = prefix ?? prefixOf(c, activity, rule);
  const isPrefixed = before.text !== "";
  return [
    ...mainSentence(c, rule, subject, isPrefixed ? withFirst(before, upperFirst) : before),
    ...(isWritten(rule.value.justification)
      ? say(c, "retention.justification", subject, { reason: textOf(c, rule.get("justification")) })
      : []),
    ...(rule.value.backupExtra?.value == null
      ? []
      : say(c, "retention.backup", subject, { extra: durationOf(c, rule.get("backupExtra")) })),
    ...(rule.value.beyondLifetime === "yes"
      ? say(c, "retention.beyond_life", subject, {}, { because: [rule.placeOf("beyondLifetime")] })
      : []),
  ];
}

/** What a rule is about where it is not a whole purpose: an outcome or some data. */
function prefixOf(c: Reading, activity: Cited<Activity>, rule: Rule): Said {
  const use = { template: "retention.prefix", subject: rule.value.id } as const;
  const subjects: Words[] = [];
  if (isWritten(rule.value.outcome)) subjects.push(textOf(c, rule.get("outcome")));
  if (rule.value.dataUseIds.length > 0) {
    const uses: readonly Cited<DataUse>[] = usesWithIds(activity, rule.value.dataUseIds);
    subjects.push(itemsOf(c, uses, rule.placeOf("dataUseIds"), use));
  }
  return concat(
    subjects.map((subject) => phrase(c, "retention.prefix", { subject })).filter(isSaid),
  );
}

function mainSentence(c: Reading, rule: Rule, subject: string, prefix: Said): readonly Sentence[] {
  const manner = { prefix, capital: prefix.text === "" };
  const phases = rule.eachOf("phases");
  const fate = fateOf(c, rule);
  const end_clause = phrase(c, "retention.end_clause", { fate });
  const isArchive = (phase: Phase | undefined) => phase?.value.phase === "intermediate_archive";
  const [first, second] = phases;
  if (first === undefined) {
    return rule.value.fate === null ? [] : say(c, "retention.fate_only", subject, { fate }, manner);
  }
  if (phases.length === 1) {
    const template: TemplateId = isArchive(first) ? "retention.archive_only" : "retention.single";
    return say(c, template, subject, { ...phaseValues(c, first), end_clause }, manner);
  }
  if (phases.length === 2 && second !== undefined && !isArchive(first) && isArchive(second)) {
    const [active, archive] = [phaseValues(c, first), phaseValues(c, second)];
    return say(
      c,
      "retention.active_archive",
      subject,
      {
        active: active.period,
        active_clause: active.reason_clause,
        archive: archive.period,
        archive_clause: archive.reason_clause,
        end_clause,
      },
      manner,
    );
  }
  const parts = phases.map((phase) =>
    phrase(
      c,
      isArchive(phase) ? "retention.phase_archive" : "retention.phase_active",
      phaseValues(c, phase),
    ),
  );
  const missing = parts.find((part) => !isSaid(part));
  return say(
    c,
    "retention.phases",
    subject,
    { phases: missing ?? concat(parts.filter(isSaid)), end_clause },
    manner,
  );
}

function phaseValues(
  c: Reading,
  phase: Phase,
): { readonly period: Words; readonly reason_clause: Words } {
  return { period: periodOf(c, phase), reason_clause: reasonOf(c, phase) };
}

/** Why a phase lasts so long: its justification and its laws. */
function reasonOf(c: Reading, phase: Phase): Words {
  const { justification, laws } = phase.value;
  if (laws.length === 0 && !isWritten(justification)) return unsaid();
  const reasons = [
    ...(isWritten(justification) ? [textOf(c, phase.get("justification"))] : []),
    lawsOf(c, phase.eachOf("laws"), phase.placeOf("laws")),
  ];
  return phrase(c, "retention.reason_clause", {
    reason: listed(c, reasons.filter(isSaid), phase.placeOf("justification")),
  });
}

const fates: Readonly<Record<string, TemplateId>> = {
  delete: "retention.delete",
  anonymise: "retention.anonymise",
  anonymise_public: "retention.anonymise_public",
  return: "retention.return",
  handed_over: "retention.handed_over",
  permanent_archive: "retention.permanent_archive",
};

/** The same with whoever has the data then. */
const fatesWithParty: Readonly<Record<string, TemplateId>> = {
  return: "retention.return_to",
  handed_over: "retention.handed_over_to",
  permanent_archive: "retention.permanent_archive_with",
};

/** What happens at the end, to whom the data go and under which law. */
function fateOf(c: Reading, rule: Rule): Words {
  const id = rule.get("fate");
  const template = fates[id.value ?? ""];
  if (template === undefined) return unsaid(id);
  const to = rule.get("fatePartyId");
  const party = to.value === null || c.isUnnamed(to.value) ? unsaid(to) : partyOf(c, to);
  const moved = fatesWithParty[id.value ?? ""];
  const fate =
    moved !== undefined && isSaid(party) ? phrase(c, moved, { party }) : phrase(c, template);
  const laws = lawsOf(c, rule.eachOf("fateLaws"), rule.placeOf("fateLaws"));
  const whole = isSaid(laws) ? phrase(c, "retention.fate_laws", { fate, laws }) : fate;
  return alsoFrom(whole, id);
}
