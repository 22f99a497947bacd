import type { Field, RefTarget } from "./field.ts";
import type { Bilingual, Locale } from "./locale.ts";
import { pointerTo } from "./pointer.ts";
import { type Problem, problemAt } from "./problem.ts";
import { type Collection, entityOf } from "./registry.ts";
import { builtInTerm } from "./vocabulary.ts";
import type { VocabularyName } from "./vocabulary-names.ts";
import { isObject, walkValues } from "./walk.ts";

/** A record or part that a record refers to, or a word of a vocabulary that is none of the built-in ones. */
export type Reference =
  | { readonly pointer: string; readonly id: string; readonly to: RefTarget }
  | {
      readonly pointer: string;
      readonly id: string;
      readonly vocabularies: readonly VocabularyName[];
    };

/** A part with an id of its own inside a record. */
export type PartPlace = {
  readonly part: RefTarget;
  readonly id: string;
  readonly pointer: string;
};

/** What references point to, as a message names it: "the identifier of …", « l'identifiant … ». */
export const targetNames: Readonly<Record<RefTarget, Bilingual>> = {
  organisation: { en: "an organisation", fr: "d'une organisation" },
  party: { en: "a party", fr: "d'un organisme" },
  dataItem: { en: "a data item", fr: "d'une donnée" },
  activity: { en: "an activity", fr: "d'une activité" },
  collectionPoint: { en: "a collection point", fr: "d'un point de collecte" },
  securityMeasure: { en: "a security measure", fr: "d'une mesure de sécurité" },
  storageLocation: { en: "a storage location", fr: "d'un lieu de conservation" },
  claim: { en: "a claim", fr: "d'une affirmation" },
  policy: { en: "a policy", fr: "d'une politique" },
  tracker: { en: "a tracker", fr: "d'un traceur" },
  term: { en: "an own term", fr: "d'un terme propre" },
  purpose: { en: "a purpose", fr: "d'une finalité" },
  ground: { en: "a legal ground", fr: "d'un fondement" },
  dataUse: { en: "a data use", fr: "d'une donnée utilisée" },
  involvement: { en: "a recipient", fr: "d'un destinataire" },
  transfer: { en: "a transfer", fr: "d'un transfert" },
  retentionRule: { en: "a retention rule", fr: "d'une règle de conservation" },
  automatedDecision: { en: "an automated decision", fr: "d'une décision automatisée" },
  contract: { en: "a contract", fr: "d'un contrat" },
};

/** Every reference a record makes to records, parts and own vocabulary terms, in the order of its fields. */
export function referencesOf(collection: Collection, record: unknown): readonly Reference[] {
  const found: Reference[] = [];
  walkValues(entityOf(collection).fields, record, (field, value, path) => {
    if (field.kind === "ref" || field.kind === "refs") {
      const { to } = field;
      eachId(value, (id, steps) => found.push({ pointer: pointerTo([...path, ...steps]), id, to }));
    } else if (field.kind === "term" || field.kind === "terms") {
      const { vocabularies } = field;
      eachId(value, (id, steps) => {
        if (builtInTerm(vocabularies, id) !== undefined) return;
        found.push({ pointer: pointerTo([...path, ...steps]), id, vocabularies });
      });
    }
  });
  return found;
}

function eachId(value: unknown, visit: (id: string, steps: readonly number[]) => void): void {
  if (typeof value === "string") visit(value, []);
  else if (Array.isArray(value)) {
    for (const [index, id] of value.entries()) if (typeof id === "string") visit(id, [index]);
  }
}

/** Every part of a record that has an id, in the order of its fields. */
export function partsOf(collection: Collection, record: unknown): readonly PartPlace[] {
  const found: PartPlace[] = [];
  walkValues(entityOf(collection).fields, record, (field, value, path) => {
    if (field.kind !== "parts" || !Array.isArray(value)) return;
    for (const [index, part] of value.entries()) {
      const id: unknown = isObject(part) ? part["id"] : undefined;
      if (typeof id !== "string" || id === "") continue;
      found.push({ part: field.part, id, pointer: `${pointerTo(path)}/${index}/id` });
    }
  });
  return found;
}

/** Ids that two parts of the same kind share within a record. */
export function duplicatePartIds(
  collection: Collection,
  record: unknown,
  locale: Locale,
): readonly Problem[] {
  const seen = new Set<string>();
  return partsOf(collection, record).flatMap(({ part, id, pointer }) => {
    const key = `${part}/${id}`;
    if (seen.has(key)) return [{ ...problemAt([], "duplicate-id", locale, { id }), pointer }];
    seen.add(key);
    return [];
  });
}

const ownNames: Readonly<Partial<Record<RefTarget, Bilingual>>> = {
  purpose: { en: "a purpose", fr: "une finalité" },
  ground: { en: "a legal ground", fr: "un fondement" },
  dataUse: { en: "a data use", fr: "une donnée utilisée" },
  involvement: { en: "a recipient", fr: "un destinataire" },
};

/** Later use of data points at the purpose of another activity (GDPR Art. 6(4)). */
const acrossActivities = (path: readonly (string | number)[]) =>
  path.at(-1) === "originalPurposeId";

/**
 * References of an activity to purposes, grounds, data uses and recipients that are not its own: each part of a
 * record is only meaningful within it. Collection points and later uses do point across.
 */
export function ownParts(
  collection: Collection,
  record: unknown,
  locale: Locale,
): readonly Problem[] {
  if (collection !== "activities") return [];
  const own = new Set(partsOf(collection, record).map(({ part, id }) => `${part}/${id}`));
  const problems: Problem[] = [];
  walkValues(entityOf(collection).fields, record, (field: Field, value, path) => {
    if ((field.kind !== "ref" && field.kind !== "refs") || acrossActivities(path)) return;
    const { to } = field;
    const what = ownNames[to];
    if (what === undefined) return;
    eachId(value, (id, steps) => {
      if (id === "" || own.has(`${to}/${id}`)) return;
      problems.push(problemAt([...path, ...steps], "outside-record", locale, { id, what }));
    });
  });
  return problems;
}
