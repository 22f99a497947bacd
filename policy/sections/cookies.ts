import type { Tracker } from "#register/registry.ts";
import { registry } from "#register/registry.ts";
import { emptyCell, paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { listed } from "../lists.ts";
import { organisationOf, partyOf } from "../names.ts";
import { isWritten, nameOf, textOf } from "../reading.ts";
import { heading, say } from "../say.ts";
import { isSaid, said, unsaid, type Words } from "../words.ts";
import { claims, isClaimed } from "./claims.ts";

/** Trackers with provider, purpose, lifetime and whether they need consent (Directive 2002/58/EC Art. 5(3)). */
export function cookies(c: Compilation): readonly Block[] {
  const { trackers } = c.shown;
  const none = claims(c, "no_trackers");
  if (trackers.length === 0) return [...none, ...claims(c, "essential_cookies_only")];
  const because = trackers.map((tracker) => tracker);
  const table: Block = {
    kind: "table",
    caption: heading(c, "cookies.caption"),
    head: [
      heading(c, "head.name"),
      heading(c, "head.provider"),
      heading(c, "head.purpose"),
      heading(c, "head.lifetime"),
      heading(c, "head.consent"),
    ],
    rows: trackers.map((tracker) => ({ cells: rowOf(c, tracker) })),
  };
  return [
    ...paragraph(...say(c, "cookies.intro", c.policy.value.id, {}, { because })),
    table,
    ...onlyExempt(c),
    ...none,
    ...paragraph(...choice(c)),
  ];
}

function onlyExempt(c: Compilation): readonly Block[] {
  const { trackers } = c.shown;
  if (isClaimed(c, "essential_cookies_only")) return claims(c, "essential_cookies_only");
  if (!trackers.every((tracker) => tracker.value.exempt === true)) return [];
  const because = trackers.map((tracker) => tracker.placeOf("exempt"));
  return paragraph(...say(c, "cookies.exempt_only", c.policy.value.id, {}, { because }));
}

/** That trackers wait for consent is said only where a consent is recorded for each that needs one. */
function choice(c: Compilation): readonly Sentence[] {
  const { trackers } = c.shown;
  if (trackers.every((tracker) => tracker.value.exempt === true)) return [];
  const asked = trackers.filter((tracker) => tracker.value.exempt === false);
  const hasConsent =
    asked.length > 0 && asked.every((tracker) => tracker.steer("consentMechanism") !== null);
  const because = asked.map((tracker) => tracker.placeOf("consentMechanism"));
  return [
    ...(hasConsent ? say(c, "cookies.consent", c.policy.value.id, {}, { because }) : []),
    ...c.shown.organisations.flatMap((organisation) => {
      const banner = organisation.get("consentBanner");
      const subject = organisation.value.id;
      const means = banner.get("preferencesMeans");
      return [
        ...(banner.value?.refuseAsEasy === true
          ? say(c, "cookies.refuse", subject, {}, { because: [banner.placeOf("refuseAsEasy")] })
          : []),
        ...(isWritten(means.value)
          ? say(c, "cookies.preferences", subject, { means: textOf(c, means) })
          : []),
      ];
    }),
  ];
}

function rowOf(c: Compilation, tracker: Cited<Tracker>): readonly (readonly Sentence[])[] {
  const subject = tracker.value.id;
  const cell = (column: string, words: Words, field: keyof Tracker) =>
    isSaid(words)
      ? say(c, "cell.list", `${subject}/${column}`, { list: words }, { capital: true })
      : emptyCell(c, `${subject}/${column}`, tracker.placeOf(field));
  return [
    [
      ...say(c, "cookies.name", subject, { name: nameOf(tracker.get("name")) }),
      ...(tracker.value.kind === null
        ? []
        : say(
            c,
            "cookies.kind",
            subject,
            { kind: optionOf(c, tracker, "kind") },
            {
              capital: true,
            },
          )),
    ],
    c.isUnnamed(tracker.value.partyId)
      ? emptyCell(c, `${subject}/provider`, tracker.placeOf("partyId"))
      : say(c, "cookies.provider", subject, { provider: providerOf(c, tracker) }),
    cell("purpose", purposeOf(c, tracker), "purpose"),
    cell("lifetime", textOf(c, tracker.get("lifetime")), "lifetime"),
    consentOf(c, tracker),
  ];
}

function providerOf(c: Compilation, tracker: Cited<Tracker>): Words {
  const party = tracker.get("partyId");
  if (party.value !== null) return partyOf(c, party);
  const owners = tracker.value.organisationIds;
  const names = c.shown.organisations
    .filter((one) => owners.length === 0 || owners.includes(one.value.id))
    .map(organisationOf)
    .filter(isSaid);
  return listed(c, names, party);
}

function purposeOf(c: Reading, tracker: Cited<Tracker>): Words {
  const text = tracker.get("purpose");
  return isWritten(text.value) ? textOf(c, text) : optionOf(c, tracker, "purposeKind");
}

/** The label of a choice of the tracker. */
function optionOf(c: Reading, tracker: Cited<Tracker>, name: "kind" | "purposeKind"): Words {
  const field = registry.trackers.fields[name];
  const id = tracker.get(name);
  if (!("options" in field)) return unsaid(id);
  const option = field.options.find((one) => one.id === id.value);
  return option === undefined ? unsaid(id) : said(option[c.locale], [id]);
}

function consentOf(c: Reading, tracker: Cited<Tracker>): readonly Sentence[] {
  const subject = tracker.value.id;
  const because = [tracker.placeOf("exempt")];
  const manner = { because, capital: true };
  if (tracker.value.exempt === null) {
    return emptyCell(c, `${subject}/consent`, tracker.placeOf("exempt"));
  }
  if (!tracker.value.exempt) return say(c, "cookies.needs_consent", subject, {}, manner);
  const reason = tracker.get("exemptionReason");
  return isWritten(reason.value)
    ? say(c, "cookies.exempt_reason", subject, { reason: textOf(c, reason) }, manner)
    : say(c, "cookies.exempt", subject, {}, manner);
}
