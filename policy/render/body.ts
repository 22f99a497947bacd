import type { Block, DocumentSection, Origin, Sentence, Span } from "../document.ts";
import { linkAddress, readableAddress, saysItsAddress } from "./links.ts";
import { html, type Markup } from "./markup.ts";

/** Text whose references to articles, like 6(1)(b), are never broken. */
function unbroken(text: string): Markup {
  return html`${text
    .split(/(\S*\)\(\S*)/)
    .map((piece, at) => (at % 2 === 0 ? piece : html`<span class="whole">${piece}</span>`))}`;
}

/** Text with its line breaks kept. */
function lines(text: string): Markup {
  return html`${text.split(/\r\n?|\n/).map((line, at) => html`${at === 0 ? null : html`<br>`}${unbroken(line)}`)}`;
}

function link(text: Markup, span: Span): Markup {
  const href = linkAddress(span.href);
  if (href === null) return text;
  const rel = /^http/i.test(href) ? html` rel="noreferrer"` : null;
  const onPaper =
    href.startsWith("#") || saysItsAddress(span.text, href)
      ? null
      : html` data-address="${readableAddress(href)}"`;
  return html`<a href="${href}"${rel}${onPaper}>${text}</a>`;
}

function spanMarkup(span: Span): Markup {
  const text = lines(span.text);
  return link(span.strong === true ? html`<strong>${text}</strong>` : text, span);
}

/**
 * `activities/accounts#/purposes#/retention parties/host#/publicName`: the records that sentences were made from, each
 * with its fields, in alphabetical order; the JSON format tells the place inside a field.
 */
export function originReferences(origins: readonly Origin[]): string {
  const fields = new Map<string, Set<string>>();
  for (const { collection, id, pointer } of origins) {
    const record = `${collection}/${id}`;
    const known = fields.get(record) ?? new Set();
    const [, field] = pointer.split("/");
    if (field !== undefined) known.add(`#/${field}`);
    fields.set(record, known);
  }
  return [...fields]
    .map(([record, own]) => `${record}${[...own].sort().join("")}`)
    .sort()
    .join(" ");
}

/** A sentence with its template and where it comes from: names of records and fields, never their content. */
export function sentenceMarkup(sentence: Sentence, className?: string): Markup {
  const origins = originReferences(sentence.origins);
  return html`<span${className === undefined ? null : html` class="${className}"`} data-sentence="${sentence.template}"${
    origins === "" ? null : html` data-origin="${origins}"`
  }>${sentence.spans.map(spanMarkup)}</span>`;
}

/** Sentences that follow one another. */
export function sentencesMarkup(sentences: readonly Sentence[]): Markup {
  return html`${sentences.map((sentence, at) => html`${at === 0 ? null : " "}${sentenceMarkup(sentence)}`)}`;
}

function cellMarkup(cell: readonly Sentence[]): Markup {
  return cell.length < 2
    ? sentencesMarkup(cell)
    : html`${cell.map((sentence) => sentenceMarkup(sentence, "fragment"))}`;
}

/** Above so many columns a table is shown as a list on paper, and sooner on a screen. */
const denseAbove = 4;

/** A table whose roles survive its display as a labelled list on a phone. Cells are markup. */
export function tableMarkup(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Markup[])[],
): Markup {
  const dense = head.length > denseAbove ? html` class="dense"` : null;
  return html`<table role="table"${dense}>
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head.map((title) => html`<th scope="col" role="columnheader">${title}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(
  (cells) => html`<tr role="row">${cells.map((cell, at) =>
    at === 0
      ? html`<th scope="row" role="rowheader">${cell}</th>`
      : html`<td role="cell" data-label="${head[at] ?? ""}">${cell}</td>`,
  )}</tr>
`,
)}</tbody>
</table>
`;
}

function blockMarkup(block: Block): Markup {
  switch (block.kind) {
    case "paragraph":
      return html`<p>${sentencesMarkup(block.sentences)}</p>
`;
    case "box":
      return html`<div class="box" role="note"><p>${sentencesMarkup(block.sentences)}</p></div>
`;
    case "list":
      return html`${block.intro.length === 0 ? null : html`<p class="intro">${sentencesMarkup(block.intro)}</p>\n`}<ul>
${block.items.map((item) => html`<li>${sentencesMarkup(item)}</li>\n`)}</ul>
`;
    case "table":
      return tableMarkup(
        block.caption,
        block.head,
        block.rows.map((row) => row.cells.map(cellMarkup)),
      );
  }
}

function headingMarkup(level: number, section: DocumentSection): Markup {
  const title = html`<a href="#${section.id}">${section.title}</a>`;
  switch (level) {
    case 2:
      return html`<h2 id="${section.id}">${title}</h2>`;
    case 3:
      return html`<h3 id="${section.id}">${title}</h3>`;
    case 4:
      return html`<h4 id="${section.id}">${title}</h4>`;
    case 5:
      return html`<h5 id="${section.id}">${title}</h5>`;
    default:
      return html`<h6 id="${section.id}">${title}</h6>`;
  }
}

/** The sections of a document, headings from `level` (2 below the title of the page). */
export function sectionsMarkup(sections: readonly DocumentSection[], level = 2): Markup {
  return html`${sections.map(
    (section) => html`<section>
${headingMarkup(level, section)}
${section.blocks.map(blockMarkup)}${sectionsMarkup(section.sections, level + 1)}</section>
`,
  )}`;
}

/** Links to the sections and their parts, two levels deep. */
export function contentsMarkup(sections: readonly DocumentSection[], depth = 2): Markup {
  return html`<ul class="contents">
${sections.map(
  (section) =>
    html`<li><a href="#${section.id}">${section.title}</a>${
      depth > 1 && section.sections.length > 0 ? contentsMarkup(section.sections, depth - 1) : null
    }</li>
`,
)}</ul>`;
}
