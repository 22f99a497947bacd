import { recordOf } from "./complete.ts";
import { countryCodes } from "./countries.ts";
import type { LocalisedText } from "./locale.ts";
import type { Random } from "./random.ts";
import type { RegisterRecords } from "./register.ts";
import type { Party } from "./registry.ts";
import { builtInTerms } from "./vocabulary.ts";

/** A text in both languages, written at one instant. */
export function said(at: string, en: string, fr: string): LocalisedText {
  return { en: { text: en, changedAt: at }, fr: { text: fr, changedAt: at } };
}

/** What activities refer to; enough of it for a register of that many activities. */
export type ReferenceRecords = Pick<
  RegisterRecords,
  | "organisations"
  | "terms"
  | "parties"
  | "data-items"
  | "security-measures"
  | "storage-locations"
  | "trackers"
  | "claims"
  | "policies"
>;

const count = (length: number) => Array.from({ length }, (_, index) => index + 1);

/** Organisations, parties, data items, measures, places, trackers, claims and a policy. */
export function generateReferenceRecords(
  random: Random,
  activities: number,
  at: string,
): ReferenceRecords {
  const parties = count(Math.max(8, Math.ceil(activities / 5))).map((n) =>
    generateParty(random, n, at),
  );
  const organisations = count(1 + Math.floor(activities / 500)).map((n) =>
    recordOf("organisations", `organisation-${n}`, at, {
      legalName: `${companyName(random)} Group ${n}`,
      registeredOffice: `${n} rue de la République, 75001 Paris`,
      country: "FR",
      contactEmail: `contact-${n}@example.org`,
      languages: ["en", "fr"],
      timeZone: "Europe/Paris",
      leadSupervisoryAuthorityId: "sa_fr",
      dpo: { designated: true, email: `dpo-${n}@example.org`, publishName: false },
      rights: { channels: [{ kind: "email", value: `dpo-${n}@example.org` }], freeOfCharge: true },
    }),
  );
  return {
    organisations,
    parties,
    terms: ["Loyalty-card number", "Access-badge log"].map((label, index) =>
      recordOf("terms", `own-category-${index + 1}`, at, {
        vocabulary: "data_categories",
        label: said(at, label, index === 0 ? "Numéro de carte de fidélité" : "Journal des badges"),
      }),
    ),
    "data-items": builtInTerms("data_categories").map((category) =>
      recordOf("data-items", `data-${category.id.replaceAll("_", "-")}`, at, {
        label: said(at, category.en, category.fr),
        categoryId: category.id,
      }),
    ),
    "security-measures": builtInTerms("security_measures").map((measure) =>
      recordOf("security-measures", `measure-${measure.id.replaceAll("_", "-")}`, at, {
        name: said(at, measure.en, measure.fr),
        catalogueId: measure.id,
        isPublic: random.chance(0.5),
      }),
    ),
    "storage-locations": count(2 + Math.ceil(activities / 50)).map((n) =>
      recordOf("storage-locations", `location-${n}`, at, {
        name: `Data centre ${n}`,
        partyId: random.pick(parties).id,
        country: random.pick(["FR", "FR", "DE", "IE"]),
        medium: random.pick(["database", "files"] as const),
      }),
    ),
    trackers: count(5).map((n) =>
      recordOf("trackers", `tracker-${n}`, at, {
        name: `_trk${n}`,
        partyId: random.pick(parties).id,
        kind: "cookie",
        purposeKind: random.pick(["essential", "audience", "advertising"] as const),
        lifetime: said(at, `${n} months`, `${n} mois`),
      }),
    ),
    claims: [recordOf("claims", "claim-no-sale", at, { type: "no_sale" })],
    policies: [
      recordOf("policies", "policy-privacy", at, {
        slug: "privacy",
        title: said(at, "Privacy policy", "Politique de confidentialité"),
        organisationIds: organisations.map(({ id }) => id),
        languages: ["en", "fr"],
        outline: "articles",
        isDefault: true,
      }),
    ],
  };
}

const beginnings = ["Alto", "Bora", "Cyclo", "Delta", "Éole", "Fjord", "Gamma", "Hélio", "Iris"];
const endings = ["data", "logic", "net", "pay", "port", "soft", "tech", "via", "works"];

function companyName(random: Random): string {
  return `${random.pick(beginnings)}${random.pick(endings)}`;
}

function generateParty(random: Random, number: number, at: string): Party {
  const country = random.chance(0.7)
    ? random.pick(["FR", "FR", "DE", "IE", "NL", "US"])
    : random.pick(countryCodes);
  return recordOf("parties", `party-${number}`, at, {
    legalName: `${companyName(random)} ${random.pick(["SAS", "SA", "GmbH", "Ltd", "Inc."])} ${number}`,
    kind: "organisation",
    sector: random.pick(builtInTerms("party_sectors")).id,
    website: `https://party-${number}.example.org/`,
    countryOfEstablishment: country,
    processingLocations: random.chance(0.8) ? [country] : null,
    remoteAccessCountries: [],
    contracts: [{ id: `contract-${number}`, type: "art28", signedAt: "2024-05-01" }],
    active: true,
  });
}
