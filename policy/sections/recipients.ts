import type { Involvement } from "#register/registry.ts";
import { list, paragraph } from "../blocks.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import type { TemplateId } from "../language/language.ts";
import { listed, sayable } from "../lists.ts";
import { involved } from "../names.ts";
import { addressOf, isWritten } from "../reading.ts";
import { say } from "../say.ts";
import { authorities } from "./authorities.ts";
import { claims } from "./claims.ts";
import {
  byParty,
  partsWithRole,
  type Part,
  purposesOfPart,
  rememberedParts,
  subjectOf,
} from "./involvements.ts";
import { onlookers } from "./onlookers.ts";
import { processors } from "./processors.ts";
import { recipientSentences } from "./recipient-details.ts";
import { keepsByItsOwnRule } from "./recipient-retention.ts";
import { severalRoles } from "./several-roles.ts";

/** Who receives data, in every role (GDPR Art. 13(1)(e)). */
export function recipients(c: Compilation): readonly Block[] {
  const { activities } = c.shown;
  const separate = partsWithRole(activities, "independent_controller");
  const others = partsWithRole(activities, "third_party", "group_company");
  const isPartner = (part: Part) => isPartnerSharing(part);
  return [
    ...paragraph(...internal(c), ...nobody(c)),
    ...details(c, "internal_department"),
    ...processors(c),
    ...details(c, "sub_processor"),
    ...paragraph(...jointControllers(c)),
    ...details(c, "joint_controller"),
    ...partyList(
      c,
      "recipient.separate_intro",
      separate.filter((part) => !isPartner(part)),
    ),
    ...partyList(
      c,
      "recipient.others_intro",
      others.filter((part) => !isPartner(part)),
    ),
    ...partyList(c, "recipient.representatives_intro", partsWithRole(activities, "representative")),
    ...partyList(c, "recipient.partners", [...separate, ...others].filter(isPartner)),
    ...paragraph(...partnerLists(c)),
    ...onlookers(c),
    ...authorities(c),
    ...paragraph(...severalRoles(c)),
    ...claims(c, "no_sale"),
  ];
}

function internal(c: Compilation): readonly Sentence[] {
  const parts = partsWithRole(c.shown.activities, "internal_department");
  if (parts.length === 0) return [];
  const subject = c.policy.value.id;
  const departments = parts.map(({ involvement }) => involved(c, involvement));
  return say(c, "recipient.internal", subject, {
    departments: listed(c, sayable(c, "recipient.internal", subject, departments), c.policy),
  });
}

/** Nobody outside receives data: only where that was stated for every activity and none has a recipient. */
function nobody(c: Compilation): readonly Sentence[] {
  const { activities } = c.shown;
  const isAlone = activities.every(
    ({ value }) =>
      value.noRecipient !== null &&
      value.involvements.every((one) => one.roleId === "internal_department"),
  );
  if (activities.length === 0 || !isAlone) return [];
  const because = activities.map((activity) => activity.placeOf("noRecipient"));
  return say(c, "recipient.none", c.policy.value.id, {}, { because });
}

function jointControllers(c: Compilation): readonly Sentence[] {
  const parts = partsWithRole(c.shown.activities, "joint_controller");
  if (parts.length === 0) return [];
  const subject = c.policy.value.id;
  const names = parts.map(({ involvement }) => involved(c, involvement));
  return say(c, "recipient.joint", subject, {
    parties: listed(c, sayable(c, "recipient.joint", subject, names), c.policy),
  });
}

/** The lists of parties; a party can stand in each of them, so what is said of it there is told apart. */
const lists = {
  "recipient.separate_intro": "recipient",
  "recipient.others_intro": "other",
  "recipient.representatives_intro": "representative",
  "recipient.partners": "partner",
} as const satisfies Partial<Record<TemplateId, string>>;

function partyList(
  c: Compilation,
  intro: keyof typeof lists,
  parts: readonly Part[],
): readonly Block[] {
  if (parts.length === 0) return [];
  const because = parts.map(({ involvement }) => involvement.placeOf("roleId"));
  return list(say(c, intro, c.policy.value.id, {}, { because }), eachParty(c, parts, lists[intro]));
}

/** All there is to say of each party; `list` tells apart what is said of it in several. */
function eachParty(
  c: Compilation,
  parts: readonly Part[],
  list: string,
): readonly (readonly Sentence[])[] {
  return byParty(parts).map((group) => {
    const subject = list === "recipient" ? subjectOf(group) : `${subjectOf(group)}/${list}`;
    const make = (reading: Reading) => recipientSentences(reading, group, subject);
    return rememberedParts(c, list, group, make);
  });
}

/** Sharing with partners that the person agrees to: every purpose it serves is of that kind and rests on consent. */
function isPartnerSharing(part: Part): boolean {
  const purposes = purposesOfPart(part);
  return (
    purposes.length > 0 &&
    purposes.every(
      (purpose) =>
        purpose.value.grounds.length > 0 &&
        purpose.value.grounds.every((ground) => ground.basis === "consent") &&
        purpose.steer("catalogueId") === "partner_sharing",
    )
  );
}

/** Of those that are named together: each of which more is recorded than was said with its name. */
function details(
  c: Compilation,
  role: "internal_department" | "sub_processor" | "joint_controller",
): readonly Block[] {
  const parts = partsWithRole(c.shown.activities, role).filter(
    (part) =>
      isDetailed(part.involvement.value) ||
      keepsByItsOwnRule(part) ||
      (role !== "sub_processor" && isWritten(part.involvement.value.service)),
  );
  return list([], eachParty(c, parts, role));
}

function isDetailed(involvement: Involvement): boolean {
  const { occasion, limitMeans, ownSources, laws, dataUseIds } = involvement;
  const countries = [involvement.processingLocations, involvement.remoteAccessCountries];
  return (
    [occasion, limitMeans, ownSources].some(isWritten) ||
    [laws, dataUseIds, ...countries].some((list) => (list ?? []).length > 0)
  );
}

/** Where the partners a purpose shares data with are listed. */
function partnerLists(c: Compilation): readonly Sentence[] {
  return c.shown.purposes
    .filter(({ purpose }) => purpose.value.partnerListUrl !== null)
    .flatMap(({ purpose }) =>
      say(c, "recipient.partner_list", purpose.value.id, {
        address: addressOf(purpose.get("partnerListUrl")),
      }),
    );
}
