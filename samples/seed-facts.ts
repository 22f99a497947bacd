/** The parts of the published policy, in its order; the names are the anchors of the compiled document. */
export const seedSections = ["preamble", "art1", "art2", "art3", "art4", "art5"] as const;

export type SeedSection = (typeof seedSections)[number];

/** One thing OGO SECURITY's published policy states. */
export type SeedFact = {
  readonly states: string;
  readonly section: SeedSection;
  /** All of them are found in one paragraph, list item or table row of that section. */
  readonly found: readonly RegExp[];
};

/** A procedure by which data are collected: exactly these data, on this ground. */
export type SeedProcedure = {
  readonly name: string;
  readonly ground: RegExp;
  readonly data: readonly string[];
};

const fact = (section: SeedSection, states: string, ...found: RegExp[]): SeedFact => ({
  states,
  section,
  found,
});

/** Finds words as they stand, whatever their case. */
export const seedWords = (text: string) =>
  new RegExp(`(?<!\\w)${text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\w)`, "i");

/** "Nature of collected data", in the order of the seed. */
export const seedData = [
  "title",
  "surname",
  "first name",
  "postal address",
  "country of residence",
  "professional status",
  "SIRET number",
  "intra-community VAT number",
  "email",
  "password",
  "IP address",
  "partial bank card number",
  "IBAN",
  "domain name of your website",
] as const;

const identity = ["title", "surname", "first name"];
const business = [
  "postal address",
  "country of residence",
  "professional status",
  "SIRET number",
  "intra-community VAT number",
];

/** "Procedures giving rise to the collection of personal data", in the order of the seed. */
export const seedProcedures: readonly SeedProcedure[] = [
  {
    name: "Commercial prospecting forms",
    ground: /consent/i,
    data: [...identity, "email", "IP address"],
  },
  {
    name: "Registration as a member and use of the functionalities of our websites",
    ground: /contract/i,
    data: [
      ...identity,
      ...business,
      "email",
      "password",
      "IP address",
      "domain name of your website",
    ],
  },
  {
    name: "Purchase of a product or service on one of our websites",
    ground: /contract/i,
    data: [...identity, ...business, "email", "IP address", "partial bank card number", "IBAN"],
  },
];

/** "The purpose for which we collect and process your personal data", in the order of the seed. */
export const seedPurposes = [
  "operational requirements of our websites, registration, member identification and account management, access to content and services",
  "security of network access and online IT infrastructure, data protection, detection of intrusions or unlawful activities",
  "collection of mandatory legal, accounting and judicial information",
  "commercial prospecting necessary for the company's activity",
] as const;

/** The subcontractors and what each does, in the order and words of the seed. */
export const seedRecipients = [
  ["OVH", "web hosting, cloud service, email box management"],
  ["SCALEWAY", "cloud hosting"],
  ["MICROSOFT", "cloud hosting"],
  ["CELIANCE", "accounting services"],
  ["BNP PARIBAS", "banking services"],
  ["STRIPE", "online payment system by credit card"],
  ["HUBSPOT", "customer relations system"],
  ["SENDINBLUE", "communication and marketing system"],
  ["MAILCHIMP", "auto-responder / emailing system"],
  ["CELONIS", "marketing automation system"],
] as const;

const preamble = [
  fact("preamble", "respects privacy", /OGO SECURITY SAS/, /respecting the privacy/),
  fact("preamble", "of customers", /\bcustomers/),
  fact("preamble", "of prospective customers", /prospective customers/),
  fact("preamble", "of users of the websites it manages", /users of the websites (it|we) manages?/),
  fact("preamble", "respects confidentiality", /confidentiality of their personal data/),
  fact("preamble", "is called OGO", /hereinafter referred to as OGO/),
  fact("preamble", "cites law 2018-493", /2018-493 of 20 June 2018/),
  fact("preamble", "names that law", /information technology, files and freedoms/),
  fact("preamble", "cites the GDPR", /General Data Protection Regulation/i),
];

const definitions = [
  fact("art1", "defines personal data", /Personal data:/i, /relating to a natural person/),
  fact("art1", "direct or indirect identification", /identified, directly or indirectly/),
  fact("art1", "defines processing", /Processing of personal data:/, /set of operations/),
  fact("art1", "automated or not", /whether automated or not/),
  fact(
    "art1",
    "gives examples of processing",
    /collection, recording, organi[sz]ation, storage, adaptation, modification, retrieval/,
    /consultation, use, disclosure by transmission, dissemination or otherwise making available/,
    /alignment or combination, blocking, erasure or destruction/,
  ),
  fact("art1", "defines cookies", /Cookie:/, /small computer file, a tracer/),
  fact(
    "art1",
    "says when cookies are placed",
    /website is consulted, an e-mail is read, or software or a mobile application/,
  ),
  fact(
    "art1",
    "whatever the terminal",
    /computer, smartphone, digital reader, video game console connected to the Internet/,
  ),
];

const controller = [
  fact("art2", "names the controller", /controller is OGO SECURITY SAS/),
  fact("art2", "gives the trade name", /\bOGO\b(?! SECURITY)/),
  fact("art2", "gives the legal form", /\(SAS\)/),
  fact("art2", "gives the head office", /249 B rue des Pyrénées, 75020 Paris, France/),
  fact("art2", "gives the capital", /323[ ,.]?770/, /€|EUR/),
  fact("art2", "gives the trade register", /Trade and Companies Register of Paris|RCS Paris/i),
  fact("art2", "gives the SIREN", /837 ?907 ?336/),
  fact("art2", "gives the telephone number", /\+33 1 76 46 22 00/),
];

const data = [
  ...seedData.map((item) => fact("art3", `collects: ${item}`, seedWords(item))),
  ...seedProcedures.flatMap(({ name, ground, data: items }) => [
    fact("art3", `${name}: the ground`, seedWords(name), ground),
    ...items.map((item) => fact("art3", `${name}: ${item}`, seedWords(name), seedWords(item))),
  ]),
  ...seedPurposes.map((purpose) => fact("art3", `purpose: ${purpose}`, seedWords(purpose))),
];

const recipients = [
  fact("art4", "data are meant for OGO alone", /exclusively intended to be used by OGO/),
  fact("art4", "subcontractors may receive them", /transmitted to our subcontractors/),
  ...seedRecipients.map(([name, service]) =>
    fact("art4", `${name}: ${service}`, seedWords(name), seedWords(service)),
  ),
  fact("art4", "does not sell or rent data", /does not sell or rent your personal data/),
  fact("art4", "to third parties, whatever happens", /third parties under any circumstances/),
  ...[
    "judicial or control authorities",
    "police",
    "gendarmerie",
    "magistrate",
    "departmental directorate for the protection of populations (ex DGCCRF)",
    "tax or social services",
  ].map((body) => fact("art4", `may be disclosed to: ${body}`, seedWords(body))),
  ...["illegal activities", "suspicions of illegal activities", "investigations"].map((occasion) =>
    fact("art4", `disclosed on the occasion of ${occasion}`, seedWords(occasion)),
  ),
  fact("art4", "disclosed on judicial requisition, on request", /requisitions/, /on request/),
  fact("art4", "stored only in France", /(only|exclusively) in France/),
  fact("art4", "what is stored there", /collected and processed directly by OGO/),
  fact("art4", "on the servers of two hosts", /\bOVH\b/, /\bSCALEWAY\b/),
];

const rights = [
  ...["access", "rectify", "delete", "oppose", "limit"].map((right) =>
    fact("art5", `right to ${right}`, /you have the right to/, seedWords(right)),
  ),
  fact("art5", "portability of data provided", /portability/, /data you have provided/),
  fact("art5", "portability under a contract", /portability/, /necessary for the contract/),
  fact("art5", "portability on consent", /portability/, /you have consented/),
  fact("art5", "self-service", /freely access, modify or delete your personal data/),
  fact("art5", "save for legal obligations", /legal obligation/, /accounting, tax, controls/),
  ...["retention", "after your death"].map((part) =>
    fact("art5", `directives after death: ${part}`, /death/, seedWords(part)),
  ),
  fact("art5", "directives on deletion", /death/, /deletion|erasure/),
  fact("art5", "directives on communication", /death/, /communication|disclosure/),
  fact("art5", "by the member interface", /dashboard\.ogosecurity\.com/),
  fact("art5", "by email", /dpo@ogosecurity\.com/),
  fact("art5", "by post", /OGO Security, 249B rue des Pyrénées, 75020 Paris, France/),
  fact("art5", "with name and first name", /your name, first name/),
  fact("art5", "with the postal address", /your name, .*postal address/),
  fact("art5", "with a copy of the identity document", /copy of both sides of your (ID|identity)/),
  fact("art5", "withdrawal of consent at any time", /withdraw your consent at any time/),
  fact("art5", "withdrawal by the unsubscribe link", /unsubscribe link/, /withdraws your consent/),
  fact("art5", "leaving newsletters by that link", /newsletters/, /unsubscribe link/),
  fact("art5", "the link is in each message", /link at the bottom of each message sent/),
  fact("art5", "complaint to the CNIL", /complaint/, /CNIL/),
  fact("art5", "address of the CNIL", /www\.cnil\.fr/),
];

/** Everything the published policy of OGO SECURITY states, in its order. */
export const seedFacts: readonly SeedFact[] = [
  ...preamble,
  ...definitions,
  ...controller,
  ...data,
  ...recipients,
  ...rights,
];
