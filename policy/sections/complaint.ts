import type { Organisation } from "#register/registry.ts";
import { builtInTerm, type VocabularyItem } from "#register/vocabulary.ts";
import { paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { listed } from "../lists.ts";
import { addressOf, textOf } from "../reading.ts";
import { note, say } from "../say.ts";
import { alsoFrom, isSaid, linked, said, unsaid, type Words } from "../words.ts";
import { merged } from "./merged.ts";

/** Directives for the time after one's death, a right French law gives (loi 78-17, art. 85). */
export function postMortem(c: Compilation): readonly Block[] {
  const french = c.shown.organisations.filter((one) => one.value.country === "FR");
  if (french.length === 0) return [];
  const because = french.map((organisation) => organisation.placeOf("country"));
  return paragraph(
    ...say(c, "rights.post_mortem", c.policy.value.id, {}, { because }),
    ...merged(french.map((organisation) => directives(c, organisation))).flat(),
  );
}

function directives(c: Reading, organisation: Cited<Organisation>): readonly Sentence[] {
  const contact = organisation.get("rights").get("postMortemContact");
  if (contact.value === null) {
    note(c, "rights.post_mortem_contact", organisation.value.id, contact);
    return [];
  }
  return say(c, "rights.post_mortem_contact", organisation.value.id, {
    contact: addressOf(contact),
  });
}

/** Complaint with the authority that is recorded, under its name and address, or with any (GDPR Art. 13(2)(d), 77). */
export function complaint(c: Compilation): readonly Block[] {
  const { organisations } = c.shown;
  const first = organisations.filter((one) => one.value.rights?.contactFirst === true);
  return paragraph(
    ...merged(organisations.map((organisation) => complaintOf(c, organisation))).flat(),
    ...merged(
      first.map((organisation) =>
        say(
          c,
          "rights.contact_first",
          organisation.value.id,
          {},
          {
            because: [organisation.get("rights").placeOf("contactFirst")],
          },
        ),
      ),
    ).flat(),
  );
}

function complaintOf(c: Compilation, organisation: Cited<Organisation>): readonly Sentence[] {
  const subject = organisation.value.id;
  const id = organisation.get("leadSupervisoryAuthorityId");
  const known = builtInTerm(["supervisory_authorities"], id.value ?? "");
  const authority = authorityPhrase(c, id, known);
  if (!isSaid(authority)) {
    note(c, "rights.complaint", subject, ...authority.unsaid);
    const isNamed = c.shown.organisations.some(
      (one) => one.value.leadSupervisoryAuthorityId !== null,
    );
    return isNamed ? [] : say(c, "rights.complaint_any", subject, {}, { because: [id] });
  }
  const contacts = listed(c, contactsOf(known), id, "series");
  return isSaid(contacts)
    ? say(c, "rights.complaint", subject, { authority, contacts })
    : say(c, "rights.complaint_named", subject, { authority });
}

function authorityPhrase(
  c: Reading,
  id: Cited<string | null>,
  known: VocabularyItem | undefined,
): Words {
  const words = known?.[c.language.authorityPhrase];
  if (typeof words === "string") return said(words, id);
  const own = c.citations.find("terms", id.value);
  return own === undefined ? unsaid(id) : alsoFrom(textOf(c, own.get("phrase")), id);
}

function contactsOf(known: VocabularyItem | undefined) {
  const [url, postal] = [known?.["url"], known?.["postal"]];
  return [
    ...(typeof url === "string" ? [linked(url, url)] : []),
    ...(typeof postal === "string" ? [said(postal)] : []),
  ];
}
