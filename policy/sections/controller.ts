import type { Organisation } from "#register/registry.ts";
import { list, paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import type { TemplateId } from "../language/language.ts";
import { listed } from "../lists.ts";
import { organisationOf } from "../names.ts";
import { addressOf, countryOf, nameOf } from "../reading.ts";
import { rowSubjects } from "../row-subjects.ts";
import { phrase, say } from "../say.ts";
import { isSaid, linked, type Place, plain, type Said, unsaid, type Words } from "../words.ts";
import { identifiers, identityClauses, inSequence } from "./identity.ts";

/** Who is responsible, how to reach them, their DPO and their representatives (GDPR Art. 13(1)(a), (b)). */
export function controller(c: Compilation): readonly Block[] {
  const { organisations } = c.shown;
  const isGroup = organisations.length > 1;
  const intro = isGroup
    ? say(
        c,
        "controller.several",
        c.policy.value.id,
        {},
        {
          because: [c.policy.placeOf("organisationIds")],
        },
      )
    : [];
  const identities = organisations.map((organisation) => [
    ...say(
      c,
      isGroup ? "controller.party" : "controller.identity",
      organisation.value.id,
      identityClauses(c, organisation),
    ),
    ...identifiers(c, organisation),
    ...contact(c, organisation),
  ]);
  return [
    ...(isGroup ? list(intro, identities) : paragraph(...identities.flat())),
    ...organisations.flatMap((organisation) =>
      paragraph(...dpo(c, organisation, isGroup), ...representatives(c, organisation)),
    ),
  ];
}

function contact(c: Reading, organisation: Cited<Organisation>): readonly Sentence[] {
  const subject = organisation.value.id;
  const sites = organisation.eachOf("websiteUrls").map(addressOf).filter(isSaid);
  const contacts = recorded([
    addressOf(organisation.get("contactEmail")),
    phoneOf(c, organisation.get("phone")),
  ]);
  return [
    ...say(c, "controller.contact", subject, {
      contacts: listed(c, contacts, organisation.placeOf("contactEmail"), "series"),
    }),
    ...(sites.length === 0
      ? []
      : say(c, "controller.websites", subject, {
          addresses: listed(c, sites, organisation.placeOf("websiteUrls"), "series"),
        })),
  ];
}

function dpo(c: Reading, organisation: Cited<Organisation>, isGroup: boolean): readonly Sentence[] {
  const subject = organisation.value.id;
  const officer = organisation.get("dpo");
  const place = organisation.placeOf("dpo");
  if (officer.value?.designated === false) {
    const contacts = recorded([addressOf(organisation.get("contactEmail"))]);
    return say(c, "controller.no_dpo", subject, {
      contacts: listed(c, contacts, organisation.placeOf("contactEmail"), "series"),
    });
  }
  if (officer.value?.designated !== true) return [];
  const contacts = recorded([
    officer.steer("publishName") === true ? nameOf(officer.get("name")) : unsaid(),
    addressOf(officer.get("email")),
    nameOf(officer.get("postal")),
    phoneOf(c, officer.get("phone")),
  ]);
  return say(c, isGroup ? "controller.dpo_of" : "controller.dpo", subject, {
    name: organisationOf(organisation),
    contacts: listed(c, contacts, place, "series"),
  });
}

const territories: Readonly<Record<"eu" | "uk", TemplateId>> = {
  eu: "controller.representative_eu",
  uk: "controller.representative_uk",
};

function representatives(c: Reading, organisation: Cited<Organisation>): readonly Sentence[] {
  const all = organisation.eachOf("representatives");
  const subject = organisation.value.id;
  const subjects = rowSubjects(
    subject,
    all.map(({ value }) => value.territory ?? "eu"),
  );
  return all.flatMap((representative, index) => {
    const country = countryOf(c, representative.get("country"));
    const address = recorded([nameOf(representative.get("address")), country]);
    return say(c, territories[representative.value.territory ?? "eu"], subjects[index] ?? subject, {
      name: nameOf(representative.get("name")),
      address_clause: phrase(c, "controller.address_clause", {
        address: addressWith(c, address, representative.placeOf("address")),
      }),
      contact_clause: phrase(c, "controller.contact_clause", {
        contacts: addressOf(representative.get("email")),
      }),
    });
  });
}

/** An address with its country, unless it names the country already. */
function addressWith(c: Reading, parts: readonly Said[], place: Place): Words {
  const [address, country] = parts;
  if (address === undefined) return unsaid(place);
  const isNamed = country === undefined || plain(address).includes(plain(country));
  return isNamed ? address : inSequence(c, [address, country]);
}

function recorded(contacts: readonly Words[]): readonly Said[] {
  return contacts.filter(isSaid);
}

/** A telephone number as a link. */
export function phoneOf(c: Reading, phone: Cited<string | null>): Words {
  const number = phone.value;
  if (number === null) return unsaid(phone);
  return phrase(c, "contact.phone", {
    phone: linked(number, `tel:${number.replace(/[^\d+]/g, "")}`, [phone]),
  });
}
