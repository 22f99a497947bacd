import type { Locale } from "#register/locale.ts";
import { type Cause, causeInWords } from "./causes.ts";
import { html, type Markup } from "./markup.ts";
import { say } from "./texts.ts";
import { comparedWords, type Run } from "./words.ts";

/** One sentence in two versions: null where it does not exist. */
export type SentenceChange = {
  /** Where it stands in a table: the names of its row and its column. */
  readonly place?: string;
  readonly before: string | null;
  readonly after: string | null;
  /** The changes of the register that made it change. */
  readonly causes?: readonly Cause[];
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

/** Whether a sentence came, went or was reworded. */
export const kindOf = ({ before, after }: Pick<SentenceChange, "before" | "after">) =>
  before === null ? "added" : after === null ? "removed" : "changed";

/** Why a sentence changed, below it. */
function causesMarkup(
  { causes = [] }: SentenceChange,
  locale: Locale,
  zone: string,
): Markup | null {
  if (causes.length === 0) return null;
  const lines = [...new Set(causes.map((cause) => causeInWords(cause, locale, zone)))];
  return html`<div class="causes"><p>${say("causesTitle", locale)}</p><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></div>
`;
}

function changeMarkup(change: SentenceChange, locale: Locale, zone: string): Markup {
  const runs = comparedWords(change.before ?? "", change.after ?? "");
  return html`<div class="change"><p class="kind">${say(kindOf(change), locale)}${change.place === undefined ? null : ` · ${change.place}`}</p>
<p>${runs.map((run) => runMarkup(run, locale))}</p>
${causesMarkup(change, locale, zone)}</div>
`;
}

/** The comparison as deletions and insertions, word by word, with headings of level 3 below one of level 2. */
export function comparisonMarkup(
  comparison: VersionComparison,
  locale: Locale,
  timeZone = "UTC",
): Markup {
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
${changes.map((change) => changeMarkup(change, locale, timeZone))}</section>
`,
)}</section>
`;
}
