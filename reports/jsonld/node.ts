import { type LocalisedText, locales } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import { builtInTerm, type VocabularyItem } from "#register/vocabulary.ts";
import type { VocabularyName } from "#register/vocabulary-names.ts";

/** A node or value object of JSON-LD 1.1. */
export type Node = { readonly [property: string]: Json };
export type Json = string | number | boolean | Node | readonly Json[] | undefined;

/** The prefixes of the export, inside every file so that nobody has to fetch anything to read it. */
export const context: Node = {
  dpv: "https://w3id.org/dpv#",
  "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
  pd: "https://w3id.org/dpv/pd#",
  "legal-eu": "https://w3id.org/dpv/legal/eu#",
  "legal-fr": "https://w3id.org/dpv/legal/fr#",
  loc: "https://w3id.org/dpv/loc#",
  dpcat: "https://w3id.org/dpcat#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  recital: "urn:recital:ns:",
};

/** The name of a record or part: stable, and no address of anything. */
export const urn = (kind: string, id: string): string => `urn:recital:${kind}:${id}`;

/** A reference to a thing of that IRI. */
export const iri = (id: string): Node => ({ "@id": id });

/** A text in each language it was written in. */
export function languages(value: LocalisedText | null | undefined): readonly Node[] {
  return locales.flatMap((locale) => {
    const text = value?.[locale]?.text ?? "";
    return text === "" ? [] : [{ "@value": text, "@language": locale }];
  });
}

/** A calendar date or instant as a typed literal. */
export function dated(value: string | null): Node | undefined {
  if (value === null) return undefined;
  return { "@value": value, "@type": value.includes("T") ? "xsd:dateTime" : "xsd:date" };
}

/** The node without properties that say nothing. */
export function node(properties: Record<string, Json | null>): Node {
  const said: Record<string, Json> = {};
  for (const [property, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === "") continue;
    if (Array.isArray(value) && value.length === 0) continue;
    said[property] = value;
  }
  return said;
}

/** The nodes with a further class, so that whoever checks the file need not fetch the vocabularies to know it. */
export function typed(type: string, nodes: readonly Node[]): readonly Node[] {
  return nodes.map((one) => ({ ...one, "@type": [...[one["@type"] ?? []].flat(), type] }));
}

/** A text as the thing of that class it describes; nothing where nothing was written. */
export function told(type: string, text: LocalisedText | null): readonly Node[] {
  const description = languages(text);
  return description.length === 0 ? [] : [{ "@type": type, "dct:description": description }];
}

/**
 * The values of a property that has to have one, or one that says why it has none: DPV’s word for what is not said yet
 * or, where the law asks nobody for it, for what does not apply.
 */
export function orUnsaid(
  type: string,
  values: readonly Node[],
  why: "dpv:NotAvailable" | "dpv:NotApplicable" = "dpv:NotAvailable",
): readonly Node[] {
  return values.length > 0 ? values : [{ "@type": type, "dpv:hasApplicability": iri(why) }];
}

/** The DPV terms of a word, as its vocabulary maps them. */
export function dpvTerms(item: VocabularyItem | undefined, fact = "dpv"): readonly string[] {
  const terms = item?.[fact];
  return Array.isArray(terms) ? terms.filter((term) => typeof term === "string") : [];
}

const bilingual = ({ en, fr }: VocabularyItem): readonly Node[] => [
  { "@value": en, "@language": "en" },
  { "@value": fr, "@language": "fr" },
];

/**
 * A word of a vocabulary: a node of its own with our labels in both languages, since DPV has none in French, that is
 * broader matched with the DPV terms; an organisation's own term has its labels alone.
 */
export function concept(
  register: Register,
  vocabularies: readonly VocabularyName[],
  id: string,
): Node {
  const item = builtInTerm(vocabularies, id);
  const own = register.find("terms", id);
  const labels = item === undefined ? languages(own?.label) : bilingual(item);
  const terms = dpvTerms(item);
  return node({
    "@id": urn(`term:${vocabularies[0] ?? ""}`, id),
    "@type": "skos:Concept",
    "skos:prefLabel": labels.length > 0 ? labels : id,
    "skos:broadMatch": terms.map(iri),
  });
}

/** The DPV terms of a word as references, or the word itself where DPV has none. */
export function termOr(
  register: Register,
  vocabularies: readonly VocabularyName[],
  id: string,
): readonly Node[] {
  const terms = dpvTerms(builtInTerm(vocabularies, id));
  return terms.length > 0 ? terms.map(iri) : [concept(register, vocabularies, id)];
}

/** A country as DPV's location vocabulary names it. */
export const country = (code: string): Node => iri(`loc:${code}`);
