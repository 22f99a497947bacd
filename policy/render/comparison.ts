import type { Locale } from "#register/locale.ts";
import { html, type Markup } from "./markup.ts";
import { say } from "./texts.ts";
import { comparedWords, type Run } from "./words.ts";

/** One sentence in two versions: null where it does not exist. */
export type SentenceChange = {
  /** Where it stands in a table: the names of its row and its column. */
  readonly place?: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** What changed between two versions, by part of the document in its order; parts without a change may be left out. */
export type VersionComparison = {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly {
    readonly title: string;
    readonly changes: readonly SentenceChange[];
  }[];
};

function runMarkup({ kind, text }: Run, locale: Locale): Markup {
  if (kind === "kept") return html`${text}`;
  const start = say(kind === "added" ? "insertionStarts" : "deletionStarts", locale);
  const words = html`<span class="unseen">${start}</span>${text}<span class="unseen">${say("markEnds", locale)}</span>`;
  return kind === "added" ? html`<ins>${words}</ins>` : html`<del>${words}</del>`;
}

const kindOf = ({ before, after }: SentenceChange) =>
  before === null ? "added" : after === null ? "removed" : "changed";

function changeMarkup(change: SentenceChange, locale: Locale): Markup {
  const runs = comparedWords(change.before ?? "", change.after ?? "");
  return html`<div class="change"><p class="kind">${say(kindOf(change), locale)}${change.place === undefined ? null : ` · ${change.place}`}</p>
<p>${runs.map((run) => runMarkup(run, locale))}</p></div>
`;
}

/** The comparison as deletions and insertions, word by word, with headings of level 3 below one of level 2. */
export function comparisonMarkup(comparison: VersionComparison, locale: Locale): Markup {
  const { from, to } = comparison;
  const parts = comparison.parts.filter(({ changes }) => changes.length > 0);
  const count = (kind: string) =>
    parts.flatMap(({ changes }) => changes).filter((change) => kindOf(change) === kind).length;
  const counts = { added: count("added"), removed: count("removed"), changed: count("changed") };
  return html`<section id="page-comparison">
<h2>${say("comparisonTitle", locale, { from, to })}</h2>
${
  parts.length === 0
    ? html`<p>${say("noDifference", locale)}</p>`
    : html`<p>${say("comparisonCount", locale, counts)} ${say("comparisonKey", locale)}</p>`
}
${parts.map(
  ({ title, changes }) => html`<section>
<h3>${title}</h3>
${changes.map((change) => changeMarkup(change, locale))}</section>
`,
)}</section>
`;
}
