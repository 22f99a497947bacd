import { recordOf, type Said } from "./complete.ts";
import { type ReferenceRecords, said } from "./generate-records.ts";
import type { Random } from "./random.ts";
import type {
  Activity,
  DataUse,
  Involvement,
  Party,
  Purpose,
  RetentionRule,
  Transfer,
} from "./registry.ts";
import eea from "./vocabularies/eea_countries.json" with { type: "json" };
import { builtInTerms } from "./vocabulary.ts";

const inEea: ReadonlySet<string> = new Set(eea.items.map(({ id }) => id));

/** One activity with about `links` references to other records. */
export function generateActivity(
  random: Random,
  number: number,
  links: number,
  records: ReferenceRecords,
  at: string,
): Activity {
  const key = `a${number}`;
  const recipients = Math.max(1, Math.round(links * 0.2));
  const measures = Math.round(links * 0.15);
  // The organisation and the place of storage make two more.
  const dataItems = Math.max(1, links - recipients - measures - 2);
  const theme = random.pick(builtInTerms("purposes_catalogue"));
  const purposes = ["p1", "p2"].map((suffix) => generatePurpose(random, `${key}-${suffix}`, at));
  const purposeIds = purposes.map(({ id }) => id);
  const uses = random
    .sample(records["data-items"], dataItems)
    .map((item, index) => generateUse(random, `${key}-d${index + 1}`, item.id, purposeIds));
  const involvements = random
    .sample(records.parties, recipients)
    .map((party, index) => generateInvolvement(random, `${key}-v${index + 1}`, party, at));
  return recordOf("activities", `activity-${number}`, at, {
    reference: `T-${String(number).padStart(5, "0")}`,
    name: said(at, `${theme.en} (${number})`, `${theme.fr} (${number})`),
    organisationIds: [random.pick(records.organisations).id],
    ourRole: "controller",
    state: random.pick(["draft", "approved", "approved"] as const),
    visibility: random.chance(0.9) ? "public" : "internal",
    ownerName: `Owner ${random.between(1, 40)}`,
    ownerEmail: `owner-${random.between(1, 40)}@example.org`,
    purposes,
    dataUses: uses,
    retention: [generateRetention(random, `${key}-r1`, at)],
    involvements,
    storage: [{ storageLocationId: random.pick(records["storage-locations"]).id }],
    measureIds: random.sample(records["security-measures"], measures).map(({ id }) => id),
    noAutomatedDecision: { statedBy: "DPO", statedAt: at.slice(0, 10) },
    lastReviewedAt: at.slice(0, 10),
    reviewIntervalMonths: 12,
  });
}

const bases = ["contract", "legitimate_interests", "consent", "legal_obligation"] as const;

function generatePurpose(random: Random, id: string, at: string): Said<Purpose> {
  const word = random.pick(builtInTerms("purposes_catalogue"));
  const basis = random.pick(bases);
  return {
    id,
    name: said(at, word.en, word.fr),
    isMain: id.endsWith("p1"),
    catalogueId: word.id,
    grounds: [
      {
        id: `${id}-g1`,
        basis,
        ...(basis === "contract" ? { contract: said(at, "our contract", "du contrat") } : {}),
        ...(basis === "legitimate_interests"
          ? { interest: said(at, "improving our service", "améliorer notre service") }
          : {}),
        ...(basis === "consent"
          ? { consent: { withdrawalMeans: said(at, "In the settings.", "Dans les réglages.") } }
          : {}),
        ...(basis === "legal_obligation"
          ? {
              laws: [
                {
                  text: { fr: { text: "Code de commerce", changedAt: at } },
                  articles: "L123-22",
                  jurisdiction: "FR",
                },
              ],
            }
          : {}),
      },
    ],
  };
}

function generateUse(
  random: Random,
  id: string,
  dataItemId: string,
  purposeIds: readonly string[],
): Said<DataUse> {
  return {
    id,
    dataItemId,
    purposeIds: random.chance(0.6) ? [random.pick(purposeIds)] : [],
    subjectIds: [random.pick(builtInTerms("data_subject_categories")).id],
    sources: [{ sourceId: random.pick(["data_subject_direct", "generated_by_use", "partner"]) }],
    mandatory: random.pick(["yes", "no", "unknown"] as const),
  };
}

function generateInvolvement(
  random: Random,
  id: string,
  party: Party,
  at: string,
): Said<Involvement> {
  const kind = random.pick(builtInTerms("service_kinds"));
  const abroad = party.countryOfEstablishment;
  return {
    id,
    partyId: party.id,
    roleId: random.pick(["processor", "processor", "independent_controller"]),
    serviceKind: kind.id,
    service: said(at, kind.en.toLowerCase(), kind.fr.toLowerCase()),
    contractId: party.contracts[0]?.id ?? null,
    consideration: "no",
    publicDisplay: "name",
    transfers:
      abroad === null || inEea.has(abroad) ? [] : [generateTransfer(`${id}-t1`, abroad, at)],
  };
}

function generateTransfer(id: string, country: string, at: string): Said<Transfer> {
  return {
    id,
    state: "transfer",
    countries: [country],
    safeguards: [{ mechanismId: "scc_eu_m2", scc: { modules: ["m2"], signedAt: "2024-05-01" } }],
    copyMeans: said(at, "Write to the DPO.", "Écrivez au DPO."),
  };
}

function generateRetention(random: Random, id: string, at: string): Said<RetentionRule> {
  return {
    id,
    scope: "activity",
    phases: [
      {
        phase: "active",
        value: random.between(1, 36),
        unit: "months",
        triggers: [random.pick(["collection_date", "contract_end", "last_contact"])],
      },
      {
        phase: "intermediate_archive",
        value: random.between(1, 10),
        unit: "years",
        triggers: ["previous_phase_end"],
        justification: said(at, "evidence in case of a dispute", "preuve en cas de litige"),
      },
    ],
    fate: random.pick(["delete", "anonymise"]),
  };
}
