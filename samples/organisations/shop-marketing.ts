import type { Activity } from "#register/registry.ts";
import { shopCommon, shopStaff } from "./shop-common.ts";
import { engaged, inside } from "./recipients.ts";
import { both, keep, law, screened, used, write } from "./writing.ts";

/** What the shop does beside its sales: letters and measured visits. */
export function shopMarketing(): readonly Activity[] {
  return [news(), visitors()];
}

const news = () =>
  write("activities", "merles-news", {
    ...shopCommon,
    reference: "MERLES-04",
    name: both("Letters to readers and customers", "Lettres aux lecteurs et aux clients"),
    purposes: [
      {
        id: "merles-letter",
        name: both("sending you our monthly letter", "vous adresser notre lettre mensuelle"),
        isMain: true,
        catalogueId: "newsletter",
        grounds: [
          {
            id: "merles-letter-consent",
            basis: "consent",
            consent: {
              mechanism: "unticked_box",
              withdrawalMeans: both(
                "use the link at the foot of each letter",
                "utilisez le lien au bas de chaque lettre",
              ),
              proofLocation: "Mailing software, log of subscriptions",
              isExplicit: false,
              granularity: "Letter alone",
            },
          },
        ],
        isDirectMarketing: true,
        channelIds: ["email_b2c"],
        unsubscribeMeans: both(
          "the link at the foot of each letter",
          "le lien au bas de chaque lettre",
        ),
        emailTracking: { enabled: false, individual: false },
      },
      {
        id: "merles-offers",
        name: both(
          "telling customers about teas like those they bought",
          "informer nos clients de thés semblables à ceux qu'ils ont achetés",
        ),
        catalogueId: "marketing_existing_customer",
        grounds: [
          {
            id: "merles-offers-customers",
            basis: "eprivacy_existing_customer",
            exemptionReason: both(
              "you bought similar teas from us",
              "vous nous avez acheté des thés semblables",
            ),
          },
        ],
        isDirectMarketing: true,
        channelIds: ["email_existing_customer"],
        unsubscribeMeans: both("the link in each message", "le lien dans chaque message"),
        optoutAtCollection: true,
        softOptIn: {
          collectedAtSale: true,
          similarProducts: true,
          optoutAtCollection: true,
          optoutEachMessage: true,
        },
        emailTracking: { enabled: false, individual: false },
      },
      {
        id: "merles-refusals",
        name: both("respecting your refusals", "respecter vos refus"),
        catalogueId: "rights_management",
        grounds: [
          {
            id: "merles-refusals-law",
            basis: "legal_obligation",
            laws: [law(["GDPR", "RGPD"], "21(3)", "EU")],
          },
        ],
      },
    ],
    dataUses: [
      used("merles-news-email", "merles-email", ["merles-letter", "merles-offers"], ["subscriber"]),
      used("merles-news-orders", "merles-orders", ["merles-offers"], ["customer"], {
        sources: [{ sourceId: "generated_by_use" }],
      }),
      used("merles-news-consents", "merles-consents", ["merles-letter"], ["subscriber"], {
        sources: [{ sourceId: "generated_by_use" }],
      }),
      used("merles-news-objections", "merles-objections", ["merles-refusals"], ["subscriber"]),
    ],
    retention: [
      keep("merles-news-kept", ["merles-letter", "merles-offers"], 3, "years", "last_contact", {
        presetId: "prospect_marketing",
      }),
      keep("merles-refusals-kept", ["merles-refusals"], 3, "years", "objection_date", {
        presetId: "objection_list",
      }),
    ],
    involvements: [
      inside("merles-news-staff", shopStaff, ["merles-letter", "merles-offers", "merles-refusals"]),
      engaged(
        "merles-news-mailer",
        "merles-mailer",
        "emailing",
        both("sending of letters", "envoi des lettres"),
        ["merles-letter", "merles-offers", "merles-refusals"],
        {
          transfers: [
            {
              id: "merles-mailer-us",
              state: "transfer",
              countries: ["US"],
              exporterRole: "controller",
              importerRole: "processor",
              systematic: true,
              safeguards: [
                {
                  mechanismId: "adequacy_dpf",
                  adequacyDecisionId: "adq_us",
                  scopeConfirmed: true,
                  dpf: {
                    certifiedEntity: "Postbird Inc.",
                    status: "active",
                    coverage: ["non_hr"],
                    certifiedAt: "2024-09-02",
                    nextCertificationDue: "2027-09-02",
                    verifiedAt: "2026-09-10",
                    url: "https://www.dataprivacyframework.gov/list",
                  },
                },
                {
                  mechanismId: "scc_eu_m2",
                  scc: {
                    version: "2021/914",
                    modules: ["m2"],
                    signedAt: "2025-03-03",
                    reference: "Annex 4",
                    isFallback: true,
                  },
                },
              ],
              tia: {
                doneAt: "2026-03-12",
                reference: "TIA 2026",
                conclusion: "essentially_equivalent",
              },
              copyMeans: both(
                "write to dpo@troismerles.example",
                "écrivez à dpo@troismerles.example",
              ),
            },
          ],
        },
      ),
    ],
    dpia: screened(),
  });

const visitors = () =>
  write("activities", "merles-visitors", {
    ...shopCommon,
    reference: "MERLES-05",
    name: both("Measured visits", "Mesure des visites"),
    purposes: [
      {
        id: "merles-measure",
        name: both(
          "counting visits and the pages that are read",
          "compter les visites et les pages lues",
        ),
        isMain: true,
        catalogueId: "audience_measurement",
        grounds: [
          {
            id: "merles-measure-consent",
            basis: "consent",
            consent: {
              mechanism: "cookie_banner",
              withdrawalMeans: both(
                "use the link “Cookies” at the foot of each page",
                "utilisez le lien « Cookies » au bas de chaque page",
              ),
              proofLocation: "Log of the banner",
              isExplicit: false,
            },
          },
        ],
        profiling: false,
      },
    ],
    dataUses: [
      used("merles-visitors-visits", "merles-visits", ["merles-measure"], ["website_visitor"], {
        sources: [{ sourceId: "data_subject_device" }],
        mandatory: "no",
      }),
      used("merles-visitors-cookie", "merles-cookie", ["merles-measure"], ["website_visitor"], {
        sources: [{ sourceId: "data_subject_device" }],
        mandatory: "no",
      }),
    ],
    retention: [
      keep("merles-visitors-kept", ["merles-measure"], 13, "months", "cookie_set", {
        presetId: "cookies_lifetime",
      }),
    ],
    involvements: [
      inside("merles-visitors-staff", both("web team", "équipe web"), ["merles-measure"]),
      engaged(
        "merles-visitors-counter",
        "merles-audience",
        "analytics",
        both("measurement of visits", "mesure des visites"),
        ["merles-measure"],
      ),
    ],
    dpia: screened(),
  });
