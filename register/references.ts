import type { Fields, RefTarget } from "./field.ts";
import { type LinkField, visitLinks } from "./links.ts";
import type { Bilingual, Locale } from "./locale.ts";
import { mentionKinds } from "./mentions.ts";
import { type Path, pointerTo } from "./pointer.ts";
import { type Problem, problemAt } from "./problem.ts";
import { type Collection, entityOf } from "./registry.ts";
import { builtInTerm } from "./vocabulary.ts";
import type { VocabularyName } from "./vocabulary-names.ts";

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
  organisation: { en: "an organisation", fr: "d’une organisation" },
  party: { en: "a party", fr: "d’un organisme" },
  dataItem: { en: "a data item", fr: "d’une donnée" },
  activity: { en: "an activity", fr: "d’une activité" },
  collectionPoint: { en: "a collection point", fr: "d’un point de collecte" },
  securityMeasure: { en: "a security measure", fr: "d’une mesure de sécurité" },
  storageLocation: { en: "a storage location", fr: "d’un lieu de conservation" },
  claim: { en: "a claim", fr: "d’une affirmation" },
  policy: { en: "a policy", fr: "d’une politique" },
  tracker: { en: "a tracker", fr: "d’un traceur" },
  term: { en: "an own term", fr: "d’un terme personnalisé" },
  waiver: { en: "a waiver", fr: "d’une dérogation" },
  purpose: { en: "a purpose", fr: "d’une finalité" },
  ground: { en: "a legal ground", fr: "d’un fondement" },
  dataUse: { en: "a data use", fr: "d’une donnée utilisée" },
  involvement: { en: "a recipient", fr: "d’un destinataire" },
  transfer: { en: "a transfer", fr: "d’un transfert" },
  retentionRule: { en: "a retention rule", fr: "d’une règle de conservation" },
  automatedDecision: { en: "an automated decision", fr: "d’une décision automatisée" },
  contract: { en: "a contract", fr: "d’un contrat" },
};

/** Every reference a record makes to records, parts and own vocabulary terms, in the order of its fields. */
export function referencesOf(collection: Collection, record: unknown): readonly Reference[] {
  const found: Reference[] = [];
  visitLinks(entityOf(collection).fields, record, {
    link(field, id, path) {
      if (!isReference(field, id)) return;
      const pointer = pointerTo(path);
      found.push(
        "to" in field
          ? { pointer, id, to: field.to }
          : { pointer, id, vocabularies: field.vocabularies },
      );
    },
    stretch(stretch, path) {
      if (!("mention" in stretch)) return;
      const { kind, id } = stretch.mention;
      found.push({ pointer: pointerTo(path), id, to: mentionKinds[kind] });
    },
  });
  return found;
}

const targets = new Map<Collection, ReadonlySet<RefTarget>>();

/** The kinds of what records of a collection can refer to by their declaration, own terms included. */
export function targetsOf(collection: Collection): ReadonlySet<RefTarget> {
  const known = targets.get(collection);
  if (known !== undefined) return known;
  const found = new Set(targetsIn(entityOf(collection).fields));
  targets.set(collection, found);
  return found;
}

function targetsIn(fields: Fields): readonly RefTarget[] {
  return Object.values(fields).flatMap((field): readonly RefTarget[] => {
    if ("to" in field) return [field.to];
    if ("fields" in field) return targetsIn(field.fields);
    if (field.kind === "term" || field.kind === "terms") return ["term"];
    return field.kind === "localised" && field.mentions === true ? Object.values(mentionKinds) : [];
  });
}

/** Whether an id in a field leads to something of the register, and is not a built-in word. */
export function isReference(field: LinkField, id: string): boolean {
  return "to" in field || builtInTerm(field.vocabularies, id) === undefined;
}

/** Every part of a record that has an id, in the order of its fields. */
export function partsOf(collection: Collection, record: unknown): readonly PartPlace[] {
  const found: PartPlace[] = [];
  visitLinks(entityOf(collection).fields, record, {
    part: (part, id, path) => found.push({ part, id, pointer: pointerTo(path) }),
  });
  return found;
}

const ownNames: Readonly<Partial<Record<RefTarget, Bilingual>>> = {
  purpose: { en: "a purpose", fr: "une finalité" },
  ground: { en: "a legal ground", fr: "un fondement" },
  dataUse: { en: "a data use", fr: "une donnée utilisée" },
  involvement: { en: "a recipient", fr: "un destinataire" },
};

/** Later use of data points at the purpose of another activity (GDPR Art. 6(4)). */
const pointsAcross = (path: Path) => path.at(-1) === "originalPurposeId";

/**
 * What is wrong within one record: ids that two parts of a kind share, mentions nobody knows, and references of an activity to
 * purposes, grounds, data uses or recipients that are not its own, for they are only meaningful within it.
 */
export function partProblems(
  collection: Collection,
  record: unknown,
  locale: Locale,
): readonly Problem[] {
  const { fields } = entityOf(collection);
  const problems: Problem[] = [];
  const own = new Set<string>();
  visitLinks(fields, record, {
    part(part, id, path) {
      const key = `${part}/${id}`;
      if (own.has(key)) problems.push(problemAt(path, "duplicate-id", locale, { id }));
      own.add(key);
    },
    stretch(stretch, path) {
      if (!("unknown" in stretch)) return;
      const kinds = Object.keys(mentionKinds).join(", ");
      problems.push(problemAt(path, "unknown-mention", locale, { text: stretch.unknown, kinds }));
    },
  });
  if (collection !== "activities") return problems;
  visitLinks(fields, record, {
    link(field, id, path) {
      const what = "to" in field ? ownNames[field.to] : undefined;
      if (!("to" in field) || what === undefined || id === "" || pointsAcross(path)) return;
      if (own.has(`${field.to}/${id}`)) return;
      problems.push(problemAt(path, "outside-record", locale, { id, what }));
    },
  });
  return problems;
}
