const longestToken = 200;
const longestIndexed = 500_000;

/**
 * The form in which a token is indexed and looked for: its UTF-8 bytes in hexadecimal. A prefix of
 * a token stays a prefix, and no engine's tokeniser or query syntax can see anything in it, so both
 * engines find the same and hostile input has nothing to act on.
 */
export function word(token: string): string {
  const short = [...token].slice(0, longestToken).join("");
  return Buffer.from(short, "utf8").toString("hex");
}

/** The words of a record, each once, as one text; an excess beyond what PostgreSQL can index is left out. */
export function indexedWords(tokens: readonly string[]): string {
  const words: string[] = [];
  let length = 0;
  for (const found of new Set(tokens.map(word))) {
    length += found.length + 1;
    if (length > longestIndexed) break;
    if (found !== "") words.push(found);
  }
  return words.join(" ");
}

/** The words of a query; what has no content asks for nothing. */
export function queryWords(tokens: readonly string[]): readonly string[] {
  return tokens.map(word).filter((found) => found !== "");
}

/** What a record must have: a word that begins so, or one of these words, whole. */
export type WantedWord = { readonly beginning: string; readonly words: readonly string[] };

/** How an engine writes a query: a word, the beginning of one, and what joins them. */
export type QuerySyntax = {
  readonly word: (word: string) => string;
  readonly beginning: (word: string) => string;
  readonly or: string;
  readonly and: string;
};

/** The query of an engine for all that is wanted; null where that has no content. */
export function indexQuery(wanted: readonly WantedWord[], syntax: QuerySyntax): string | null {
  const terms = wanted
    .map(({ beginning, words }) => [
      ...queryWords([beginning]).map(syntax.beginning),
      ...queryWords(words).map(syntax.word),
    ])
    .filter((alternatives) => alternatives.length > 0)
    .map((alternatives) => `(${alternatives.join(syntax.or)})`);
  return terms.length === 0 ? null : terms.join(syntax.and);
}

const shortestHolder = 4;
const longestHolder = 64;

/** The words that can hold a shorter one that is searched for; a mark such as `#…=…` is no word. */
export function holders(tokens: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  for (const token of tokens) {
    const { length } = token;
    if (length >= shortestHolder && length <= longestHolder && !token.startsWith("#"))
      found.add(token);
  }
  return [...found];
}
