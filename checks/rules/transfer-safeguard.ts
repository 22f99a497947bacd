import { policiesShowing } from "../facts/shown.ts";
import { mechanismOf, repealedClauses } from "../facts/transfers.ts";
import { textIn } from "#register/locale.ts";
import type { Safeguard, Transfer } from "#register/registry.ts";
import { type Rule, rule } from "../rule.ts";

/** The first day on which no transfer may rest on the clauses before those of Decision (EU) 2021/914 (its Art. 4(4)). */
const repealedFrom = "2022-12-27";

/** Derogations for the exceptional case only (recital 111; EDPB 2/2018). */
const exceptional = [
  "derog_contract_subject",
  "derog_contract_interest",
  "derog_legal_claims",
  "derog_compelling_interests",
];

/** The roles each module of Decision (EU) 2021/914 is made for: exporter, importer. */
const pairs: Readonly<Record<string, string>> = {
  m1: "controller controller",
  m2: "controller processor",
  m3: "processor processor",
  m4: "processor controller",
};

const isClauses = (mechanismId: string | null): mechanismId is string =>
  mechanismId !== null && /^scc_eu_m[1-4]$/.test(mechanismId);

/** The safeguards of a transfer that takes place, with their place. */
const guards = ({ state, safeguards }: Transfer): readonly (readonly [Safeguard, number])[] =>
  state === "transfer" ? safeguards.map((safeguard, index) => [safeguard, index] as const) : [];

/** Clauses, rules and derogations a transfer rests on, with their assessment (GDPR Art. 46, 49; CJEU C-311/18). */
export const safeguardRules: readonly Rule[] = [
  rule({
    id: "TRF-008",
    severity: "error",
    article: "Decision (EU) 2021/914",
    on: "transfer",
    appliesTo: "all",
    fields: [
      "safeguards",
      "safeguards.scc.signedAt",
      "safeguards.scc.version",
      "safeguards.mechanismId",
    ],
    message: {
      en: "SCC unsigned or repealed version (invalid since 27 Dec 2022).",
      fr: "CCT non signées ou version abrogée (invalides depuis le 27/12/2022).",
    },
    fix: { en: "Sign the 2021/914 clauses.", fr: "Signer les clauses 2021/914." },
    find: ({ transfer }, { today }) =>
      guards(transfer).flatMap(([{ mechanismId, scc }, index]) => {
        if (!isClauses(mechanismId)) return [];
        if (scc === null || scc.signedAt === null)
          return [{ at: ["safeguards", index, "scc", "signedAt"] }];
        return today >= repealedFrom && repealedClauses.includes(scc.version ?? "")
          ? [{ at: ["safeguards", index, "scc", "version"] }]
          : [];
      }),
  }),
  rule({
    id: "TRF-009",
    severity: "error",
    article: "Decision (EU) 2021/914",
    on: "transfer",
    appliesTo: "all",
    fields: [
      "safeguards",
      "safeguards.scc.modules",
      "safeguards.mechanismId",
      "exporterRole",
      "importerRole",
    ],
    message: {
      en: "The SCC module does not match the parties’ roles.",
      fr: "Le module de CCT ne correspond pas aux rôles.",
    },
    fix: { en: "C→C M1, C→P M2, P→P M3, P→C M4.", fr: "R→R M1, R→ST M2, ST→ST M3, ST→R M4." },
    find: ({ transfer }) => {
      const { exporterRole, importerRole } = transfer;
      if (exporterRole === null || importerRole === null) return [];
      return guards(transfer).flatMap(([{ mechanismId, scc }, index]) => {
        if (!isClauses(mechanismId)) return [];
        const chosen = scc?.modules ?? [];
        const modules = chosen.length > 0 ? chosen : [mechanismId.slice(-2)];
        const fits = (module: string) => pairs[module] === `${exporterRole} ${importerRole}`;
        return modules.every(fits) ? [] : [{ at: ["safeguards", index, "scc", "modules"] }];
      });
    },
  }),
  rule({
    id: "TRF-010",
    severity: "error",
    article: {
      en: "CJEU C-311/18; clause 14 of the SCC; EDPB 01/2020",
      fr: "CJUE C-311/18 ; clause 14 des CCT ; CEPD 01/2020",
    },
    on: "transfer",
    appliesTo: "all",
    fields: [
      "tia.doneAt",
      "safeguards.tia.doneAt",
      "safeguards.mechanismId",
      "safeguards.scc.isFallback",
    ],
    message: {
      en: "No transfer impact assessment.",
      fr: "Aucune analyse d’impact du transfert (AITD).",
    },
    fix: { en: "Carry out and record the assessment.", fr: "Réaliser et consigner l’analyse." },
    silencedBy: ["TRF-002"],
    find: ({ transfer }, c) =>
      (transfer.tia?.doneAt ?? null) === null &&
      guards(transfer).some(
        ([one]) =>
          one.scc?.isFallback !== true &&
          mechanismOf(c, one)?.needsAssessment === true &&
          (one.tia?.doneAt ?? null) === null,
      ),
  }),
  rule({
    id: "TRF-011",
    severity: "error",
    article: "CJEU C-311/18; EDPB 01/2020",
    on: "transfer",
    appliesTo: "all",
    fields: ["supplementaryMeasureIds", "tia.conclusion", "safeguards.tia.conclusion"],
    message: {
      en: "Supplementary measures needed but none recorded.",
      fr: "Mesures supplémentaires requises mais absentes.",
    },
    fix: {
      en: "Record measures or suspend the transfer.",
      fr: "Consigner les mesures ou suspendre.",
    },
    find: ({ transfer }) => {
      if (transfer.state !== "transfer") return [];
      const conclusions = [transfer.tia, ...transfer.safeguards.map(({ tia }) => tia)].map(
        (tia) => tia?.conclusion,
      );
      if (conclusions.includes("not_possible")) return [{ at: ["tia", "conclusion"] }];
      const isNeeded = conclusions.includes("supplementary_measures_needed");
      return isNeeded && transfer.supplementaryMeasureIds.length === 0 ? [{}] : [];
    },
  }),
  rule({
    id: "TRF-012",
    severity: "warning",
    article: "GDPR 49, recital 111; EDPB 2/2018",
    on: "transfer",
    appliesTo: "all",
    fields: [
      "safeguards",
      "safeguards.derogation.justification",
      "safeguards.mechanismId",
      "systematic",
    ],
    message: {
      en: "A derogation cannot support systematic transfers.",
      fr: "Une dérogation ne peut fonder un transfert systématique.",
    },
    fix: {
      en: "Use a safeguard or justify the exception.",
      fr: "Utiliser une garantie ou justifier.",
    },
    find: ({ transfer }, c) =>
      guards(transfer).flatMap(([safeguard, index]) => {
        if (mechanismOf(c, safeguard)?.family !== "derogation") return [];
        const { derogation, mechanismId } = safeguard;
        if (Object.keys(derogation?.justification ?? {}).length === 0) {
          return [{ at: ["safeguards", index, "derogation", "justification"] }];
        }
        const isExceptional = exceptional.includes(mechanismId ?? "");
        return transfer.systematic === true && isExceptional
          ? [{ at: ["safeguards", index, "mechanismId"] }]
          : [];
      }),
  }),
  rule({
    id: "TRF-013",
    severity: "error",
    article: {
      en: "GDPR 49(1) second subparagraph, 49(6), 30(1)(e)",
      fr: "RGPD art. 49(1) second alinéa, 49(6), 30(1)(e)",
    },
    on: "transfer",
    appliesTo: "all",
    fields: [
      "safeguards",
      "safeguards.derogation.authorityInformedAt",
      "safeguards.derogation.subjectsInformedAt",
      "safeguards.derogation.assessmentRef",
    ],
    message: {
      en: "Compelling-interests derogation conditions not met.",
      fr: "Conditions de la dérogation non remplies.",
    },
    fix: {
      en: "Inform authority and persons; document suitable safeguards.",
      fr: "Informer l’autorité et les personnes ; documenter.",
    },
    find: ({ transfer }) =>
      guards(transfer).flatMap(([{ mechanismId, derogation }, index]) => {
        if (mechanismId !== "derog_compelling_interests") return [];
        const due = ["authorityInformedAt", "subjectsInformedAt", "assessmentRef"] as const;
        const missing = due.filter((name) => (derogation?.[name] ?? null) === null);
        const [first, ...more] = missing.map((name) => ["safeguards", index, "derogation", name]);
        return first === undefined ? [] : [{ at: first, more }];
      }),
  }),
  rule({
    id: "TRF-014",
    severity: "error",
    article: "GDPR 13(1)(f), 14(1)(f)",
    on: "transfer",
    appliesTo: "controller",
    fields: ["copyMeans", "safeguards.mechanismId", "policies:copyMeans"],
    message: {
      en: "The policy does not say how to obtain a copy of the safeguards.",
      fr: "La politique n’indique pas comment obtenir copie des garanties.",
    },
    fix: { en: "Add a contact or a link.", fr: "Ajouter un contact ou un lien." },
    silencedBy: ["TRF-002"],
    find: ({ activity, transfer }, c) => {
      const wantsCopy = guards(transfer).some(
        ([one]) =>
          mechanismOf(c, one)?.family === "safeguard" ||
          one.mechanismId === "derog_compelling_interests",
      );
      if (!wantsCopy) return [];
      const policies = c.ask(policiesShowing, activity);
      const read = [...new Set(policies.flatMap(({ languages }) => languages))];
      const missing = read.filter((language) =>
        policies.some(
          (policy) =>
            policy.languages.includes(language) &&
            textIn(transfer.copyMeans, language) === undefined &&
            textIn(policy.copyMeans, language) === undefined,
        ),
      );
      if (missing.length === 0) return [];
      return [{ languages: missing.length === read.length ? [] : missing }];
    },
  }),
];
