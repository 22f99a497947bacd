import type { Locale } from "#register/locale.ts";
import type { PolicyDocument, Sentence, Span } from "../../document.ts";

/** A sentence as the compiler makes it, for tests. */
export function sentence(key: string, ...spans: readonly (Span | string)[]): Sentence {
  return {
    key,
    template: key.replace(/:.*/, ""),
    spans: spans.map((span) => (typeof span === "string" ? { text: span } : span)),
    origins: [
      {
        collection: "activities",
        id: "accounts",
        version: 2,
        pointer: `/${key.replaceAll(/[:.]/g, "/")}`,
      },
      { collection: "organisations", id: "ogo", version: 1, pointer: "/legalName" },
    ],
  };
}

const words = {
  en: {
    title: "Privacy policy of OGO Security",
    preamble: "Preamble",
    commitment:
      "OGO Security SAS respects the privacy of its customers and of the people who visit its sites.",
    law: "It applies Regulation (EU) 2016/679 (GDPR) and the French Data Protection Act of 6 January 1978.",
    controller: "Article 1 – Controller",
    identity:
      "The controller is OGO Security SAS, with a share capital of €323,770, 249 B rue des Pyrénées, 75020 Paris, France.",
    dpo: "Write to our data protection officer:",
    data: "Article 2 – Data we process",
    purposes: "2.1 Purposes, legal bases and retention periods",
    head: ["Purpose", "Legal basis", "Data", "How long"],
    rows: [
      [
        ["Creating and managing your account"],
        [
          "Contract (Art. 6(1)(b))",
          "Legitimate interest: relations with the contacts of our customers",
        ],
        ["Surname, first name, email address, password, IP address"],
        ["Until the account is closed, then 5 years in a restricted archive"],
      ],
      [
        ["Commercial prospecting by email"],
        ["Consent (Art. 6(1)(a))"],
        ["Surname, first name, email address"],
        ["3 years from the last contact, or until you withdraw your consent"],
      ],
    ],
    rights: "Article 3 – Your rights",
    rightsIntro: "You have the right to:",
    rightsList: [
      "obtain a copy of your data and know how we use them (access);",
      "have wrong data corrected (rectification);",
      "have your data erased, within the limits of the law.",
    ],
    object: "Right to object.",
    objectText:
      "You may object at any time, on grounds relating to your situation, to what we do in our legitimate interest, and to prospecting without giving any reason.",
    complaint: "You may lodge a complaint with the",
    authority: "French authority (CNIL)",
  },
  fr: {
    title: "Politique de confidentialité d’OGO Security",
    preamble: "Préambule",
    commitment:
      "OGO Security SAS respecte la vie privée de ses clients et des personnes qui consultent ses sites.",
    law: "Elle applique le règlement (UE) 2016/679 (RGPD) et la loi n° 78-17 du 6 janvier 1978.",
    controller: "Article 1 – Responsable du traitement",
    identity:
      "Le responsable du traitement est OGO Security SAS, au capital de 323 770 €, 249 B rue des Pyrénées, 75020 Paris, France.",
    dpo: "Écrivez à notre délégué à la protection des données :",
    data: "Article 2 – Données traitées",
    purposes: "2.1 Finalités, bases légales et durées de conservation",
    head: ["Finalité", "Base légale", "Données", "Durée"],
    rows: [
      [
        ["Création et gestion de votre compte"],
        ["Contrat (art. 6, 1, b)", "Intérêt légitime : relations avec les contacts de nos clients"],
        ["Nom, prénom, adresse électronique, mot de passe, adresse IP"],
        ["Jusqu’à la clôture du compte, puis 5 ans en archivage restreint"],
      ],
      [
        ["Prospection commerciale par courriel"],
        ["Consentement (art. 6, 1, a)"],
        ["Nom, prénom, adresse électronique"],
        ["3 ans à compter du dernier contact, ou jusqu’au retrait de votre consentement"],
      ],
    ],
    rights: "Article 3 – Vos droits",
    rightsIntro: "Vous avez le droit :",
    rightsList: [
      "d’obtenir une copie de vos données et de savoir comment nous les utilisons (accès) ;",
      "de faire corriger des données inexactes (rectification) ;",
      "de faire effacer vos données, dans les limites de la loi.",
    ],
    object: "Droit d’opposition.",
    objectText:
      "Vous pouvez vous opposer à tout moment, pour des raisons tenant à votre situation, à ce que nous faisons dans notre intérêt légitime et, sans motif, à la prospection.",
    complaint: "Vous pouvez introduire une réclamation auprès de la",
    authority: "CNIL",
  },
} as const;

/** A small policy with every kind of block, in either language; keys and anchors are the same in both. */
export function exampleDocument(locale: Locale): PolicyDocument {
  const say = words[locale];
  return {
    locale,
    slug: "privacy",
    title: say.title,
    organisations: ["OGO Security SAS"],
    homeUrl: "https://www.ogosecurity.com/",
    version: {
      number: 3,
      effectiveAt: "2026-08-31T22:00:00.000Z",
      publishedAt: "2026-07-15T08:30:00.000Z",
    },
    sections: [
      {
        id: "preamble",
        title: say.preamble,
        blocks: [
          {
            kind: "paragraph",
            sentences: [
              sentence("preamble.commitment:ogo", say.commitment),
              sentence("preamble.law:ogo", say.law),
            ],
          },
        ],
        sections: [],
      },
      {
        id: "art1",
        title: say.controller,
        blocks: [
          {
            kind: "paragraph",
            sentences: [
              sentence("controller.identity:ogo", say.identity),
              sentence("controller.dpo:ogo", `${say.dpo} `, {
                text: "dpo@ogosecurity.com",
                href: "mailto:dpo@ogosecurity.com",
              }),
            ],
          },
        ],
        sections: [],
      },
      {
        id: "art2",
        title: say.data,
        blocks: [],
        sections: [
          {
            id: "art2_1",
            title: say.purposes,
            blocks: [
              {
                kind: "table",
                caption: say.purposes.slice(4),
                head: say.head,
                rows: say.rows.map((row, r) => ({
                  cells: row.map((cell, c) =>
                    cell.map((text, i) => sentence(`purpose.row:${r}.${c}.${i}`, text)),
                  ),
                })),
              },
            ],
            sections: [],
          },
        ],
      },
      {
        id: "art3",
        title: say.rights,
        blocks: [
          {
            kind: "list",
            intro: [sentence("rights.intro:ogo", say.rightsIntro)],
            items: say.rightsList.map((text, at) => [sentence(`rights.row:${at}`, text)]),
          },
          {
            kind: "box",
            sentences: [
              sentence(
                "rights.object:ogo",
                { text: say.object, strong: true },
                ` ${say.objectText}`,
              ),
            ],
          },
          {
            kind: "paragraph",
            sentences: [
              sentence(
                "rights.complaint:ogo",
                `${say.complaint} `,
                { text: say.authority, href: "https://www.cnil.fr/plaintes" },
                ".",
              ),
            ],
          },
        ],
        sections: [],
      },
    ],
  };
}
