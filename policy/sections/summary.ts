import { list } from "../blocks.ts";
import type { Compilation } from "../compilation.ts";
import type { Block } from "../document.ts";
import { lowerFirst } from "../language/letters.ts";
import { distinctItems, listed, sayable } from "../lists.ts";
import { involved, organisationOf, purposesNamed } from "../names.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import { addressOf } from "../reading.ts";
import { say } from "../say.ts";
import { isSaid, linked, plain, said, type Said, type Words } from "../words.ts";
import { opens, publishedGrounds } from "./opened.ts";
import { openedRights } from "./rights.ts";
import { destinationsOf } from "./safeguards.ts";

/** The first layer: who, what for, who receives, where to, which rights, whom to ask; each leads to the details (WP260 §35). */
export function summary(c: Compilation): readonly Block[] {
  const subject = c.policy.value.id;
  const { organisations, purposes } = c.shown;
  const use = { template: "summary.purposes", subject } as const;
  const names = organisations.map(organisationOf);
  return list(
    [],
    [
      say(c, "summary.controller", subject, {
        organisations: to(
          "art2",
          listed(c, sayable(c, "summary.controller", subject, names), c.policy),
        ),
      }),
      purposes.length === 0
        ? []
        : say(c, "summary.purposes", subject, {
            purposes: to(
              "art3-3",
              purposesNamed(
                c,
                purposes.map(({ purpose }) => purpose),
                c.policy,
                use,
              ),
            ),
          }),
      recipientsLine(c, subject),
      transfersLine(c, subject),
      rightsLine(c, subject),
      contactLine(c, subject),
    ],
  );
}

/** Words that lead to a section of the document. */
function to(anchor: string, words: Words): Words {
  return isSaid(words) ? linked(plain(words), `#${anchor}`, words.places) : words;
}

function recipientsLine(c: Compilation, subject: string) {
  const involvements = c.shown.activities
    .flatMap((activity) => activity.eachOf("involvements"))
    .filter(({ value }) => value.roleId !== "internal_department");
  if (involvements.length === 0) return [];
  const names = involvements.map((involvement) => involved(c, involvement));
  return say(c, "summary.recipients", subject, {
    recipients: to("art4-1", listed(c, sayable(c, "summary.recipients", subject, names), c.policy)),
  });
}

function transfersLine(c: Compilation, subject: string) {
  const transfers = c.shown.activities
    .flatMap((activity) => activity.eachOf("involvements"))
    .flatMap((involvement) => involvement.eachOf("transfers"))
    .filter((transfer) => transfer.value.state === "transfer");
  const destinations = distinctItems(transfers.flatMap((one) => destinationsOf(c, one)));
  if (destinations.length === 0) return [];
  return say(c, "summary.transfers", subject, {
    countries: to("art4-2", listed(c, destinations, c.policy)),
  });
}

function rightsLine(c: Compilation, subject: string) {
  return say(c, "summary.rights", subject, {
    rights: to("art5", listed(c, rightNames(c), c.policy)),
  });
}

/** The names of the rights the published grounds open. */
export function rightNames(c: Compilation): readonly Said[] {
  const grounds = publishedGrounds(c);
  const isMarketing = c.shown.purposes.some(
    ({ purpose }) => purpose.value.isDirectMarketing === true,
  );
  const ids = [
    ...openedRights(c, grounds).filter((id) => id !== "right_recipients_notified"),
    ...(grounds.some(({ basis }) => opens(basis, "right_objection")) ? ["right_objection"] : []),
    ...(isMarketing ? ["right_objection_marketing"] : []),
    ...(grounds.some(({ basis }) => basis === "consent") ? ["right_withdraw_consent"] : []),
    "right_complaint",
  ];
  return [...new Set(ids)].flatMap((id) => {
    const term = builtInTerm(["rights"], id);
    const label = term?.[c.locale].replace(/ \([^)]*\)$/, "");
    return label === undefined ? [] : [said(lowerFirst(label), c.policy)];
  });
}

function contactLine(c: Compilation, subject: string) {
  const contacts = c.shown.organisations.flatMap((organisation) => {
    const channels = organisation.get("rights").eachOf("channels");
    const address = channels.find((channel) => channel.value.kind === "email") ?? channels.at(0);
    const value = address?.get("value") ?? organisation.get("contactEmail");
    return [addressOf(value)].filter(isSaid);
  });
  return say(c, "summary.contact", subject, {
    contact: listed(c, contacts, c.policy.placeOf("organisationIds")),
  });
}
