import type { Safeguard, Transfer } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import type { Cited } from "../cited.ts";
import type { Reading } from "../compilation.ts";
import type { Sentence } from "../document.ts";
import type { TemplateId } from "../language/language.ts";
import { listed, sayable } from "../lists.ts";
import { lawsOf } from "../names.ts";
import {
  cited,
  countryOf,
  factOf,
  inSentence,
  isWritten,
  labelOf,
  nameOf,
  textOf,
} from "../reading.ts";
import { rowSubjects } from "../row-subjects.ts";
import { note, phrase, say, type Values } from "../say.ts";
import { isSaid, linked, type Said, said, unsaid, type Words } from "../words.ts";
import { decisionOf, decisionsOf } from "./adequacy.ts";

type Guard = Cited<Safeguard>;

const dpfList = "https://www.dataprivacyframework.gov/list";

/**
 * One transfer with what protects the data: a single safeguard of all destinations in one sentence with the recipient;
 * others, each for its countries, after a sentence that names all of them.
 */
export function safeguardSentences(
  c: Reading,
  transfer: Cited<Transfer>,
  recipient: Words,
): readonly Sentence[] {
  const subject = transfer.value.id;
  const guards = transfer.eachOf("safeguards");
  const speaking = guards.filter(
    (guard) => !isReserve(guard) && templateOf(c, transfer, guard) !== undefined,
  );
  const everywhere = destinationsOf(c, transfer);
  const destinations = listed(c, everywhere, transfer.placeOf("countries"));
  if (speaking.length === 0) {
    note(c, "transfer.safeguard", subject, transfer.placeOf("safeguards"));
  }
  const isSingle = speaking.length === 1 && speaking.every((guard) => isOfAll(transfer, guard));
  const subjects = rowSubjects(
    subject,
    guards.map(({ value }) => [value.mechanismId, ...value.countries].join("+")),
  );
  return [
    ...(isSingle ? [] : say(c, "transfer.plain", subject, { recipient, destinations })),
    ...guards.flatMap((guard, index) =>
      guardSentences(
        c,
        transfer,
        everywhere,
        guard,
        subjects[index] ?? subject,
        isSingle ? (places) => phrase(c, "transfer.to", { recipient, destinations: places }) : same,
      ),
    ),
  ];
}

const same = (places: Words): Words => places;

/** Clauses that only wait until what protects the data ceases to hold. */
function isReserve({ value: { mechanismId, scc } }: Guard): boolean {
  return scc?.isFallback === true && mechanismId?.startsWith("scc") === true;
}

/** Whether a safeguard covers all destinations of a transfer; one without countries of its own does. */
function isOfAll({ value: transfer }: Cited<Transfer>, { value: { countries } }: Guard): boolean {
  if (countries.length === 0) return true;
  const isEvery = transfer.countries.every((country) => countries.includes(country));
  return isEvery && transfer.internationalOrganisation === null;
}

/** Where a transfer goes: its countries, and the international organisation it is made to. */
export function destinationsOf(c: Reading, transfer: Cited<Transfer>): readonly Said[] {
  return [
    ...transfer.eachOf("countries").map((country) => countryOf(c, country)),
    ...(transfer.value.internationalOrganisation === null
      ? []
      : [nameOf(transfer.get("internationalOrganisation"))]),
  ].filter(isSaid);
}

/** True for a transfer of which people may ask for a copy of the safeguards (GDPR Art. 13(1)(f)). */
export function needsCopy({ law }: Reading, transfer: Cited<Transfer>): boolean {
  return transfer.value.safeguards.some(
    ({ mechanismId }) =>
      mechanismId === "derog_compelling_interests" ||
      law.mechanism(mechanismId)?.family === "safeguard",
  );
}

function guardSentences(
  c: Reading,
  transfer: Cited<Transfer>,
  everywhere: readonly Said[],
  guard: Guard,
  subject: string,
  placed: (places: Words) => Words,
): readonly Sentence[] {
  const law_clause = (): Words =>
    phrase(c, "data.law_clause", {
      laws: lawsOf(c, guard.eachOf("laws"), guard.placeOf("laws")),
    });
  if (isReserve(guard)) return reserve(c, guard, subject, law_clause);
  const own = guard
    .eachOf("countries")
    .map((country) => countryOf(c, country))
    .filter(isSaid);
  const destinations = own.length > 0 ? own : everywhere;
  const template = templateOf(c, transfer, guard);
  if (template === undefined) {
    note(c, "transfer.safeguard", subject, guard.placeOf("mechanismId"));
    return [];
  }
  return [
    ...say(
      c,
      template,
      subject,
      {
        destinations: placed(listed(c, destinations, transfer.placeOf("countries"))),
        measures_clause: () => measuresClause(c, transfer),
        law_clause,
        ...detailsOf(c, transfer, guard),
      },
      { because: [guard.placeOf("mechanismId")] },
    ),
    ...(guard.value.scc?.isFallback === true ? reserve(c, guard, subject, unsaid()) : []),
    ...justification(c, guard, subject),
    ...withdrawal(c, guard, subject),
  ];
}

function reserve(
  c: Reading,
  guard: Guard,
  subject: string,
  law_clause: Words | (() => Words),
): readonly Sentence[] {
  const because = [guard.get("scc").placeOf("isFallback")];
  return say(c, "transfer.fallback", subject, { law_clause }, { because });
}

/** The sentence of a mechanism; none for what is no safeguard, nor for what is known not to hold, or no more. */
function templateOf(
  { law }: Reading,
  transfer: Cited<Transfer>,
  guard: Guard,
): TemplateId | undefined {
  const mechanism = law.mechanism(guard.value.mechanismId);
  if (mechanism === undefined || !mechanism.isInForce) return undefined;
  const { family, id } = mechanism;
  if (id === "adequacy_decision") {
    return decisionsOf(law, transfer, guard).length === 0 ? undefined : "transfer.adequacy";
  }
  if (id === "adequacy_dpf") {
    const status = guard.value.dpf === null ? null : guard.get("dpf").steer("status");
    return status === "inactive" || status === "withdrawn" ? undefined : "transfer.dpf";
  }
  if (id.startsWith("scc_eu")) return "transfer.scc";
  if (id.startsWith("bcr")) return "transfer.bcr";
  if (family === "derogation") return "transfer.derogation";
  return family === "safeguard" ? "transfer.safeguard" : undefined;
}

function detailsOf(c: Reading, transfer: Cited<Transfer>, guard: Guard): Values {
  const id = guard.get("mechanismId");
  const mechanism = () => mechanismWords(c, id);
  return {
    decision_clause: () =>
      phrase(c, "transfer.decision_clause", { decision: decisionOf(c, transfer, guard) }),
    entity_clause: () =>
      phrase(c, "transfer.entity_clause", {
        entity: nameOf(guard.get("dpf").get("certifiedEntity")),
      }),
    list: () => linked(dpfList, dpfList),
    authority_clause: () =>
      phrase(c, "transfer.authority_clause", {
        authority: nameOf(guard.get("bcr").get("approvalAuthority")),
      }),
    mechanism,
    reason: mechanism,
    provision: () => {
      const { article = null } = c.law.mechanism(id.value) ?? {};
      return article === null ? unsaid(id) : said(cited(c, article));
    },
  };
}

/** What a mechanism is called inside a sentence. */
function mechanismWords(c: Reading, id: Cited<string | null>): Words {
  const words = factOf(c, builtInTerm(["transfer_mechanisms"], id.value ?? ""), "phrase");
  return words === undefined ? labelOf(c, id, ["transfer_mechanisms"]) : said(words, id);
}

function measuresClause(c: Reading, transfer: Cited<Transfer>): Words {
  if (transfer.value.supplementaryMeasureIds.length === 0) return unsaid();
  const measures = transfer
    .eachOf("supplementaryMeasureIds")
    .flatMap((id) => c.citations.find("security-measures", id.value) ?? [])
    .filter((measure) => measure.value.archivedAt === null && measure.steer("isPublic") === true)
    .map((measure) => inSentence(c, measure.get("publicText")));
  return phrase(c, "transfer.measures_clause", {
    measures: listed(
      c,
      sayable(c, "transfer.measures_clause", transfer.value.id, measures),
      transfer.placeOf("supplementaryMeasureIds"),
    ),
  });
}

function justification(c: Reading, guard: Guard, subject: string): readonly Sentence[] {
  if (!isWritten(guard.value.derogation?.justification)) return [];
  const text = guard.get("derogation").get("justification");
  return say(
    c,
    "transfer.justification",
    subject,
    { justification: textOf(c, text) },
    {
      capital: true,
    },
  );
}

/** How to withdraw the explicit consent a transfer rests on (GDPR Art. 49(1)(a), 7(3)). */
function withdrawal(c: Reading, guard: Guard, subject: string): readonly Sentence[] {
  if (!isWritten(guard.value.derogation?.withdrawalMeans)) return [];
  const means = guard.get("derogation").get("withdrawalMeans");
  return say(c, "transfer.withdrawal", subject, { means: textOf(c, means) });
}
