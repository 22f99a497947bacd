import { builtInTerm } from "#register/vocabulary.ts";
import { list } from "../blocks.ts";
import type { Compilation } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { lowerFirst } from "../language/letters.ts";
import { listed, sayable } from "../lists.ts";
import { lawsOf } from "../names.ts";
import { factOf } from "../reading.ts";
import { phrase, say } from "../say.ts";
import { isSaid, type Place, said, unsaid, type Words } from "../words.ts";
import { complaint, postMortem } from "./complaint.ts";
import { exercise } from "./exercise.ts";
import { objection } from "./objection.ts";
import { opens, type PublishedGround, publishedGrounds } from "./opened.ts";
import { withdrawal } from "./withdrawal.ts";

/** Rights that every reader has whatever the ground, in the order they are listed in. */
const always = [
  "right_access",
  "right_rectification",
  "right_erasure",
  "right_restriction",
  "right_recipients_notified",
];

/** The rights of Art. 12 to 22 that the published grounds open, and how to exercise them (GDPR Art. 13(2)(b) to (d)). */
export function rights(c: Compilation): readonly Block[] {
  if (c.shown.activities.length === 0) return [];
  const grounds = publishedGrounds(c);
  const bases = [...new Set(grounds.map(({ basis }) => basis))];
  return [
    ...list(
      say(c, "rights.intro", c.policy.value.id, {}, { because: [c.policy] }),
      openedRights(c, grounds).map((right) => rightSentences(c, right, grounds, bases)),
    ),
    ...objection(c, grounds),
    ...withdrawal(c, grounds),
    ...exercise(c),
    ...postMortem(c),
    ...complaint(c),
  ];
}

/** The ids of the rights to list; the rights to object and to withdraw consent are set apart from the list. */
export function openedRights(
  c: Compilation,
  grounds: readonly PublishedGround[],
): readonly string[] {
  const hasDecision = c.shown.activities.some(
    (activity) => activity.value.automatedDecisions.length > 0,
  );
  const isGroundOpen = c.shown.purposes.some(({ purpose }) => purpose.value.grounds.length === 0);
  const isObjectionBoxed = grounds.some(({ basis }) => opens(basis, "right_objection"));
  return [
    ...always,
    ...(grounds.some((one) => one.isPortable) ? ["right_portability"] : []),
    // Where a purpose records no ground, the reader cannot yet know: the right is named with its legal condition.
    ...(isGroundOpen && !isObjectionBoxed ? ["right_objection"] : []),
    ...(hasDecision ? ["right_automated_decision"] : []),
    "right_judicial_remedy",
  ];
}

function rightSentences(
  c: Compilation,
  right: string,
  grounds: readonly PublishedGround[],
  bases: readonly string[],
): readonly Sentence[] {
  const term = builtInTerm(["rights"], right);
  const words = factOf(c, term, "plain");
  const opening = new Set(bases.filter((basis) => opens(basis, right)));
  const because = grounds.filter(({ basis }) => opening.has(basis)).map(({ place }) => place);
  return [
    ...say(
      c,
      "rights.row",
      right,
      {
        right: term === undefined ? unsaid(c.policy) : said(term[c.locale]),
        plain: words === undefined ? unsaid(c.policy) : said(lowerFirst(words)),
      },
      { because: because.length > 0 ? because : [c.policy] },
    ),
    ...(right === "right_portability" ? portabilityScope(c, grounds) : []),
    ...(right === "right_erasure" ? erasureLimits(c, grounds) : []),
  ];
}

function portabilityScope(
  c: Compilation,
  grounds: readonly PublishedGround[],
): readonly Sentence[] {
  return say(c, "rights.applies", "right_portability", {
    purposes: namesOf(
      c,
      "right_portability",
      grounds.filter((one) => one.isPortable),
    ),
  });
}

function erasureLimits(c: Compilation, grounds: readonly PublishedGround[]): readonly Sentence[] {
  const limit = (template: "rights.erasure_limit" | "rights.erasure_limit_task", basis: string) => {
    const bound = grounds.filter((one) => one.basis === basis);
    if (bound.length === 0) return [];
    const laws = bound.flatMap(({ ground }) => ground?.eachOf("laws") ?? []);
    const place: Place = bound[0]?.place ?? c.policy;
    return say(
      c,
      template,
      "right_erasure",
      { law_clause: phrase(c, "rights.law_clause", { laws: lawsOf(c, laws, place) }) },
      { because: bound.map((one) => one.place) },
    );
  };
  return [
    ...limit("rights.erasure_limit", "legal_obligation"),
    ...limit("rights.erasure_limit_task", "public_task"),
  ];
}

/** What a right applies to: purposes, with their part where a ground covers only one, or collection points. */
export function namesOf(
  c: Compilation,
  subject: string,
  grounds: readonly PublishedGround[],
): Words {
  const names = sayable(
    c,
    "rights.applies",
    subject,
    grounds.map((one) => one.name),
  ).filter(isSaid);
  return listed(c, names, c.policy.placeOf("activityIds"), "names");
}
