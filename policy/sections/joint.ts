import type { Activity } from "#register/registry.ts";
import { paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { listed, sayable } from "../lists.ts";
import { involved } from "../names.ts";
import { addressOf, isWritten, nameOf, textOf } from "../reading.ts";
import { phrase, say } from "../say.ts";
import { isSaid } from "../words.ts";
import { phoneOf } from "./controller.ts";
import { partsWithRole, type Part } from "./involvements.ts";

/** Joint controllers activity by activity: who, the essence of the arrangement, who answers (GDPR Art. 26). */
export function jointControllers(c: Compilation): readonly Block[] {
  const joint = c.shown.activities.filter(({ value }) =>
    value.involvements.some(({ roleId }) => roleId === "joint_controller"),
  );
  const because = joint.map((activity) => activity.placeOf("involvements"));
  return [
    ...joint.flatMap((activity) => arrangement(c, activity)),
    ...paragraph(
      ...(joint.length === 0
        ? []
        : say(c, "controller.joint_rights", c.policy.value.id, {}, { because })),
    ),
  ];
}

function arrangement(c: Reading, activity: Cited<Activity>): readonly Block[] {
  const parts = partsWithRole([activity], "joint_controller");
  const subject = activity.value.id;
  const names = parts.map(({ involvement }) => involved(c, involvement));
  return paragraph(
    ...say(c, "controller.joint", subject, {
      activity: textOf(c, activity.get("name")),
      parties: listed(
        c,
        sayable(c, "controller.joint", subject, names),
        activity.placeOf("involvements"),
      ),
    }),
    ...parts.flatMap((part) => partySentences(c, part)),
  );
}

function partySentences(c: Reading, { involvement }: Part): readonly Sentence[] {
  const subject = involvement.value.id;
  const party =
    involvement.value.publicDisplay === "category"
      ? undefined
      : c.citations.find("parties", involvement.value.partyId);
  const agreed = involvement.get("arrangement");
  const [essence, contact] = [agreed.get("essence"), agreed.get("contactPoint")];
  const contacts =
    party === undefined
      ? []
      : [
          addressOf(party.get("email")),
          phoneOf(c, party.get("phone")),
          addressOf(party.get("website")),
        ].filter(isSaid);
  const name = involved(c, involvement);
  return [
    ...(party === undefined || (party.value.address === null && contacts.length === 0)
      ? []
      : say(c, "controller.joint_party", subject, {
          name,
          address_clause: phrase(c, "controller.address_clause", {
            address: nameOf(party.get("address")),
          }),
          contact_clause: phrase(c, "controller.contact_clause", {
            contacts: listed(c, contacts, party.placeOf("email"), "series"),
          }),
        })),
    ...say(c, "controller.joint_essence", subject, { party: name, essence: textOf(c, essence) }),
    ...(isWritten(contact.value)
      ? say(c, "controller.joint_contact", subject, { party: name, contact: textOf(c, contact) })
      : []),
  ];
}
