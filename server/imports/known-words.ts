import { countryCodes, countryName } from "#register/countries.ts";
import { fold } from "#register/fold.ts";
import { locales, textIn } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import { builtInTerms } from "#register/vocabulary.ts";
import type { VocabularyName } from "#register/vocabulary-names.ts";
import { sameWords, wordsOf } from "./words.ts";

/** The ways a label may be written: as it is, without what stands in brackets, each side of a stroke. */
function variants(label: string): readonly (readonly string[])[] {
  const plain = label.replace(/\([^)]*\)/g, " ");
  return [label, plain, ...plain.split(" / ")].map(wordsOf);
}

const known = new Map<
  VocabularyName,
  readonly (readonly [id: string, words: readonly string[]])[]
>();

function wordsOfVocabulary(name: VocabularyName) {
  const before = known.get(name);
  if (before !== undefined) return before;
  const words = builtInTerms(name).flatMap((item) =>
    [item.id.replaceAll("_", " "), ...locales.flatMap((locale) => item[locale])]
      .flatMap(variants)
      .map((one) => [item.id, one] as const),
  );
  known.set(name, words);
  return words;
}

/** The word of a vocabulary, the organisation's own included, that a text names; undefined where none or several do. */
export function termNamed(
  register: Register,
  vocabularies: readonly VocabularyName[],
  text: string,
): string | undefined {
  const own = register
    .current("terms")
    .filter(({ vocabulary }) => vocabularies.includes(vocabulary as VocabularyName))
    .find(({ label }) =>
      locales.some((locale) => fold(textIn(label, locale) ?? "") === fold(text.trim())),
    );
  if (own !== undefined) return own.id;
  const words = wordsOf(text);
  const found = new Set(
    vocabularies.flatMap((name) =>
      wordsOfVocabulary(name).flatMap(([id, one]) => (sameWords(one, words) ? [id] : [])),
    ),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

const letters: Readonly<Record<string, string>> = {
  a: "consent",
  b: "contract",
  c: "legal_obligation",
  d: "vital_interests",
  e: "public_task",
  f: "legitimate_interests",
};

/** Usual wordings of the bases of Art. 6(1) beside their labels. */
const wordings: readonly (readonly [basis: string, ...wordings: string[]])[] = [
  [
    "consent",
    "consent of the data subject",
    "consentement de la personne concernée",
    "recueil du consentement",
  ],
  [
    "contract",
    "performance of a contract",
    "necessary for a contract",
    "contractual necessity",
    "exécution d'un contrat",
    "exécution du contrat",
    "relation contractuelle",
    "mesures précontractuelles",
  ],
  [
    "legal_obligation",
    "compliance with a legal obligation",
    "respect d'une obligation légale",
    "obligation légale ou réglementaire",
  ],
  [
    "vital_interests",
    "protection of vital interests",
    "intérêts vitaux",
    "sauvegarde des intérêts vitaux de la personne",
  ],
  [
    "public_task",
    "task in the public interest",
    "public interest",
    "mission de service public",
    "intérêt public",
    "exécution d'une mission d'intérêt public",
  ],
  [
    "legitimate_interests",
    "legitimate interest of the controller",
    "intérêt légitime du responsable de traitement",
    "intérêts légitimes poursuivis",
  ],
];

/** The basis of Art. 6(1) that a text names by its letter or its words; undefined where it names none for certain. */
export function basisNamed(register: Register, text: string): string | undefined {
  const letter = /\b6\W{0,3}1?\W{0,3}\(?\s?([a-f])\b/i.exec(text)?.[1]?.toLowerCase();
  if (letter !== undefined) return letters[letter];
  const words = wordsOf(text.replace(/^(?:art(?:icle)?\.?\s*6\S*)\s*[:–-]?/i, ""));
  const worded = wordings.find(([, ...ways]) => ways.some((way) => sameWords(wordsOf(way), words)));
  return worded?.[0] ?? termNamed(register, ["legal_bases", "other_grounds"], text);
}

const countriesByName = new Map(
  countryCodes.flatMap((code) =>
    [code, ...locales.map((locale) => countryName(code, locale))].map(
      (name) => [fold(name), code] as const,
    ),
  ),
);

/** Names of countries as people type them. */
const shortNames: Readonly<Record<string, string>> = {
  usa: "US",
  "etats unis d'amerique": "US",
  "united states of america": "US",
  "etats-unis d'amerique": "US",
  uk: "GB",
  "great britain": "GB",
  "grande-bretagne": "GB",
  angleterre: "GB",
  england: "GB",
  "coree du sud": "KR",
  "south korea": "KR",
  russie: "RU",
  russia: "RU",
  "pays bas": "NL",
  holland: "NL",
};

/** The country a text names by its name in any language or its code; undefined where it names none. */
export function countryNamed(text: string): string | undefined {
  const name = fold(text.trim())
    .replace(/^(?:the|les?|la|l['’])\s*/, "")
    .replaceAll("’", "'");
  return (
    countriesByName.get(fold(text.trim())) ??
    countriesByName.get(name) ??
    shortNames[name] ??
    countriesByName.get(name.replaceAll("-", " "))
  );
}
