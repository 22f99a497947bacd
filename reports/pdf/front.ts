import type { Flow } from "./flow.ts";
import type { Paragraph } from "./lines.ts";
import { anchorName, type Placed } from "./spine.ts";
import { page, type Style, textWidth, type } from "./theme.ts";

export type Cover = {
  /** A page of its own, or only the head of the first page. */
  readonly ownPage: boolean;
  readonly title: string;
  readonly lead: readonly string[];
  readonly law: string;
  readonly facts: readonly (readonly [label: string, value: readonly Paragraph[]])[];
};

const factLabel = 150;

/** The title page: what it is, whose, and the facts that identify this print. */
export function placeCover(flow: Flow, cover: Cover): void {
  flow.breakPage();
  if (!cover.ownPage) {
    placeHead(flow, cover);
    return;
  }
  flow.y = 190;
  set(flow, "H1", [[{ text: cover.title }]], type.cover);
  flow.y += 14;
  set(
    flow,
    "P",
    cover.lead.map((text) => [{ text }]),
    type.coverLead,
  );
  flow.y += 18;
  set(flow, "P", [[{ text: cover.law }]], type.value);
  flow.y = Math.max(flow.y + 60, 470);
  flow.rule(page.left, textWidth);
  flow.y += 12;
  for (const [label, value] of cover.facts) {
    flow.painter.open("P");
    flow.painter.content(() => {
      flow.drawLines(flow.lines([[{ text: label }]], type.label, factLabel), type.label, page.left);
    });
    const lines = flow.lines(value, type.value, textWidth - factLabel - 12);
    flow.setLines(lines, type.value, page.left + factLabel + 12);
    flow.painter.close();
    flow.y += 6;
  }
}

function placeHead(flow: Flow, cover: Cover): void {
  set(flow, "H1", [[{ text: cover.title }]], type.title);
  flow.y += 8;
  set(
    flow,
    "P",
    cover.lead.map((text) => [{ text }]),
    type.subtitle,
  );
  flow.y += 4;
  set(flow, "P", [[{ text: cover.law }]], type.note);
  flow.y += 26;
}

function set(flow: Flow, element: string, paragraphs: readonly Paragraph[], style: Style): void {
  flow.painter.open(element);
  flow.setLines(flow.lines(paragraphs, style, textWidth), style, page.left);
  flow.painter.close();
}

const numberRoom = 44;

/** The contents with page numbers; `shift` is added to the page of each entry. Returns nothing: the pages it takes are those it breaks. */
export function placeContents(
  flow: Flow,
  { ownPage, title }: { readonly ownPage: boolean; readonly title: string },
  entries: readonly Placed[],
  shift: number,
): void {
  if (ownPage) flow.breakPage();
  set(flow, ownPage ? "H1" : "H2", [[{ text: title }]], ownPage ? type.part : type.section);
  flow.y += ownPage ? 14 : 6;
  flow.painter.open("TOC");
  entries
    .filter((entry) => entry.inContents)
    .forEach((entry, index) => {
      const style = entry.depth === 0 ? type.contentsPart : type.contents;
      if (entry.depth === 0 && index > 0) flow.y += 6;
      const x = page.left + entry.depth * 14;
      const lines = flow.lines(
        [[{ text: entry.title }]],
        style,
        page.width - page.right - numberRoom - x,
      );
      const whole = lines.length * style.leading;
      flow.need(entry.depth === 0 ? whole + type.contents.leading : whole);
      const number = String(entry.page + shift);
      const numberX = page.width - page.right - flow.typesetter.width(number, style);
      flow.painter.open("TOCI");
      flow.painter.open("Link");
      const top = flow.y;
      // A title can be longer than a page; the number stands beside its first line.
      flow.painter.content(() => {
        flow.drawLines(flow.lines([[{ text: number }]], style, numberRoom), style, numberX);
      });
      const onOnePage = flow.room >= whole;
      flow.setLines(lines, style, x);
      if (onOnePage) {
        const box = { x, y: top, width: page.width - page.right - x, height: whole };
        flow.painter.link(anchorName(index), entry.title, box);
      }
      flow.painter.close();
      flow.painter.close();
    });
  flow.painter.close();
}
