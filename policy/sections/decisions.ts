import type { Activity, AutomatedDecision } from "#register/registry.ts";
import { list, paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import type { TemplateId } from "../language/language.ts";
import { itemsOf, lawsOf, usesWithIds } from "../names.ts";
import { hasText, isWritten, textOf } from "../reading.ts";
import { remembered } from "../remembered.ts";
import { phrase, say } from "../say.ts";
import type { ShownPurpose } from "../shown.ts";
import type { Words } from "../words.ts";
import { claims, isClaimed } from "./claims.ts";
import { basisName, provisionOf } from "./grounds.ts";

type Decision = Cited<AutomatedDecision>;

/** Automated decisions and profiling; that there are none is said only where somebody stated it (GDPR Art. 13(2)(f), 22). */
export function decisions(c: Compilation): readonly Block[] {
  const deciding = c.shown.activities.filter(({ value }) => value.automatedDecisions.length > 0);
  const items = deciding.flatMap((activity) =>
    remembered(c, "decisions", activity, (reading) =>
      activity
        .eachOf("automatedDecisions")
        .map((decision) => decisionSentences(reading, activity, decision)),
    ),
  );
  return [
    ...list([], items),
    ...(isClaimed(c, "no_automated_decision")
      ? claims(c, "no_automated_decision")
      : paragraph(...noDecision(c))),
    ...c.shown.purposes
      .filter(({ purpose }) => purpose.value.profiling === true)
      .flatMap((shown) => paragraph(...profiling(c, shown))),
  ];
}

function noDecision(c: Compilation): readonly Sentence[] {
  const { activities } = c.shown;
  const isNone = (activity: Cited<Activity>) =>
    activity.value.noAutomatedDecision !== null && activity.value.automatedDecisions.length === 0;
  if (activities.length === 0 || !activities.every(isNone)) return [];
  const because = activities.map((activity) => activity.placeOf("noAutomatedDecision"));
  return say(c, "adm.none", c.policy.value.id, {}, { because });
}

function decisionSentences(
  c: Reading,
  activity: Cited<Activity>,
  decision: Decision,
): readonly Sentence[] {
  const subject = decision.value.id;
  const purpose = activity
    .eachOf("purposes")
    .find((one) => one.value.id === decision.value.purposeId);
  const uses = usesWithIds(activity, decision.value.dataUseIds);
  const text = (template: TemplateId, place: string, words: Words) =>
    say(c, template, subject, { [place]: words });
  return [
    ...say(
      c,
      "adm.exists",
      subject,
      { purpose: textOf(c, purpose === undefined ? activity.get("name") : purpose.get("name")) },
      { because: [decision], capital: true },
    ),
    ...(uses.length === 0
      ? []
      : say(c, "adm.data", subject, {
          items: itemsOf(c, uses, decision.placeOf("dataUseIds"), {
            template: "adm.data",
            subject,
          }),
        })),
    ...text("adm.logic", "logic", textOf(c, decision.get("logic"))),
    ...text("adm.significance", "significance", textOf(c, decision.get("significance"))),
    ...text("adm.consequences", "consequences", textOf(c, decision.get("consequences"))),
    ...exception(c, decision),
    ...ownGround(c, decision),
    ...safeguards(c, decision),
  ];
}

function exception(c: Reading, decision: Decision): readonly Sentence[] {
  const subject = decision.value.id;
  const because = [decision.placeOf("exception")];
  const laws = lawsOf(c, decision.eachOf("laws"), decision.placeOf("laws"));
  switch (decision.value.exception) {
    case "contract":
      return say(c, "adm.contract", subject, {}, { because });
    case "explicit_consent":
      return say(c, "adm.explicit_consent", subject, {}, { because });
    case "law":
      return say(
        c,
        "adm.law",
        subject,
        { law_clause: phrase(c, "data.law_clause", { laws }) },
        { because },
      );
    default:
      return [];
  }
}

function ownGround(c: Reading, decision: Decision): readonly Sentence[] {
  const subject = decision.value.id;
  const basis = decision.get("basis");
  const detail = decision.get("basisDetail");
  const withdrawal = decision.get("withdrawalMeans");
  const laws = decision.eachOf("laws");
  return [
    ...(basis.value === null
      ? []
      : say(c, "adm.ground", subject, {
          basis: basisName(c, basis),
          provision: provisionOf(c, basis),
        })),
    ...(isWritten(detail.value)
      ? say(c, "adm.ground_detail", subject, { detail: textOf(c, detail) }, { capital: true })
      : []),
    ...(laws.length === 0 || decision.value.exception === "law"
      ? []
      : say(c, "adm.laws", subject, { laws: lawsOf(c, laws, decision.placeOf("laws")) })),
    ...(isWritten(withdrawal.value)
      ? say(c, "adm.withdrawal", subject, { means: textOf(c, withdrawal) })
      : []),
  ];
}

/** Human intervention is a right under Art. 22(3); under a law, that law has safeguards of its own. */
function safeguards(c: Reading, decision: Decision): readonly Sentence[] {
  const subject = decision.value.id;
  const contact = decision.get("humanContact");
  if (decision.value.exception !== "law") {
    const own = decision.get("safeguards");
    return [
      ...(hasText(c, contact)
        ? say(c, "adm.safeguards", subject, { contact: textOf(c, contact) })
        : say(c, "adm.safeguards_plain", subject, {}, { because: [contact] })),
      ...(isWritten(own.value)
        ? say(c, "adm.safeguards_more", subject, { safeguards: textOf(c, own) })
        : []),
    ];
  }
  return [
    ...(isWritten(contact.value)
      ? say(c, "adm.human", subject, { contact: textOf(c, contact) })
      : []),
    ...say(c, "adm.safeguards_law", subject, {
      safeguards: textOf(c, decision.get("safeguards")),
    }),
  ];
}

function profiling(c: Reading, { activity, purpose }: ShownPurpose): readonly Sentence[] {
  const subject = purpose.value.id;
  const isNone =
    activity.value.noAutomatedDecision !== null && activity.value.automatedDecisions.length === 0;
  return [
    ...say(
      c,
      "adm.profiling",
      subject,
      { purpose: textOf(c, purpose.get("name")) },
      { because: [purpose.placeOf("profiling")], capital: true },
    ),
    ...say(c, "adm.profiling_logic", subject, { logic: textOf(c, purpose.get("profilingLogic")) }),
    ...(isNone
      ? say(
          c,
          "adm.profiling_none",
          subject,
          {},
          { because: [activity.placeOf("noAutomatedDecision")] },
        )
      : []),
  ];
}
