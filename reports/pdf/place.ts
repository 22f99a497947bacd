import type { Block, FieldBlock, Heading, TextBlock } from "./blocks.ts";
import type { Flow } from "./flow.ts";
import type { Line } from "./line.ts";
import { placeTable, tableStart } from "./place-table.ts";
import { page, textHeight, textWidth, type } from "./theme.ts";

const labelWidth = 132;
const gutter = 14;
const fieldGap = 3.5;
/** Values of up to that many lines are not divided between pages. */
const keptTogether = 5;

type Content = Exclude<Block, Heading | { kind: "open" } | { kind: "close" }>;

/** Places blocks one after the other; a heading always stands on the page of what it heads. Stops after each. */
export function* placeBlocks(flow: Flow, blocks: Iterable<Block>): Generator<void> {
  let waiting: (Heading | { kind: "open"; type: string })[] = [];
  const release = (next: Content | null) => {
    if (waiting.length === 0) return;
    const heads = waiting.filter((block) => block.kind === "heading");
    const height = heads.reduce((sum, head) => sum + headingHeight(flow, head), 0);
    if (heads.some((head) => head.newPage)) {
      if (!flow.atTop) flow.breakPage();
    } else flow.need(Math.min(textHeight, height + (next === null ? 0 : start(flow, next))));
    for (const block of waiting) {
      if (block.kind === "open") flow.painter.open(block.type);
      else placeHeading(flow, block);
    }
    waiting = [];
  };
  for (const block of blocks) {
    if (block.kind === "heading" || block.kind === "open") waiting.push(block);
    else if (block.kind === "close") {
      release(null);
      flow.painter.close();
    } else {
      release(block);
      placeContent(flow, block);
      yield;
    }
  }
  release(null);
}

function placeContent(flow: Flow, block: Content): void {
  if (block.kind === "field") placeField(flow, block);
  else if (block.kind === "text") placeText(flow, block);
  else placeTable(flow, block, placeField);
}

/** The height a heading needs below it, so that something follows on its page. */
function start(flow: Flow, block: Content): number {
  if (block.kind === "table") return tableStart(flow, block);
  if (block.kind === "field") return fieldStart(fieldLines(flow, block));
  return 2 * type[block.look].leading;
}

function headingHeight(flow: Flow, heading: Heading): number {
  const style = type[heading.look];
  const width = textWidth - heading.indent;
  const lines = flow.lines([[{ text: heading.text }]], style, width).length * style.leading;
  const note = heading.note === undefined ? 0 : flow.lines([heading.note], type.note, width).length;
  return heading.above + lines + note * type.note.leading + heading.below;
}

function placeHeading(flow: Flow, heading: Heading): void {
  const style = type[heading.look];
  const x = page.left + heading.indent;
  const width = textWidth - heading.indent;
  if (!flow.atTop) flow.y += heading.above;
  if (heading.ruled && !flow.atTop) flow.rule(x, width, flow.y - heading.above / 2);
  if (heading.running !== undefined) flow.running = heading.running;
  if (heading.entry !== undefined) flow.enter(heading.entry, flow.y);
  flow.painter.open(`H${heading.level}`);
  flow.setLines(flow.lines([[{ text: heading.text }]], style, width), style, x);
  flow.painter.close();
  if (heading.note !== undefined) {
    flow.painter.open("P");
    flow.setLines(flow.lines([heading.note], type.note, width), type.note, x);
    flow.painter.close();
  }
  flow.y += heading.below;
}

/** Values stand in one column; only what is nested deeply moves it to the right. */
function fieldLines(flow: Flow, field: FieldBlock) {
  const labelRoom = Math.max(labelWidth - field.indent, 84);
  const valueX = page.left + field.indent + labelRoom + gutter;
  return {
    valueX,
    label: flow.lines([[{ text: field.label }]], type.label, labelRoom),
    value: flow.lines(field.value, type.value, page.width - page.right - valueX),
  };
}

type FieldLines = { readonly label: readonly Line[]; readonly value: readonly Line[] };

/** How many lines of the value stand on the page of its label. */
const besideLabel = ({ label, value }: FieldLines) =>
  Math.max(label.length, value.length > keptTogether ? 3 : value.length);

const fieldStart = (lines: FieldLines) => besideLabel(lines) * type.value.leading;

/** A label with its value; the label stands beside the first line, long values run over pages. */
export function placeField(flow: Flow, field: FieldBlock): void {
  const lines = fieldLines(flow, field);
  const { label, value, valueX } = lines;
  const x = page.left + field.indent;
  flow.need(fieldStart(lines));
  flow.painter.open("P");
  const first = value.slice(0, Math.max(besideLabel(lines), wholeLines(flow, value.length)));
  const top = flow.y;
  flow.painter.content(() => {
    flow.drawLines(label, type.label, x);
    flow.drawLines(first, type.value, valueX);
  });
  flow.y += first.length * type.value.leading;
  const rest = value.slice(first.length);
  if (rest.length > 0) {
    flow.breakPage();
    flow.setLines(rest, type.value, valueX);
  } else flow.y = Math.max(flow.y, top + label.length * type.label.leading);
  flow.painter.close();
  flow.y += fieldGap;
}

/** How many of the lines of a value go on this page without leaving one alone on the next. */
function wholeLines(flow: Flow, count: number): number {
  const fits = Math.floor((flow.room + 0.01) / type.value.leading);
  return count - fits === 1 && fits > 2 ? fits - 1 : Math.min(count, fits);
}

function placeText(flow: Flow, block: TextBlock): void {
  const style = type[block.look];
  const bulletRoom = block.bullet === undefined ? 0 : 14;
  const x = page.left + block.indent + bulletRoom;
  const width = textWidth - block.indent - bulletRoom;
  for (const paragraph of block.paragraphs) {
    const lines = flow.lines([paragraph], style, width);
    flow.need(Math.min(lines.length, 2) * style.leading);
    const { pageNumber, y } = flow;
    if (block.bullet !== undefined) {
      const bullet = flow.lines([[{ text: block.bullet }]], style, 40);
      flow.painter.artifact(() => flow.drawLines(bullet, style, x - bulletRoom));
    }
    flow.painter.open(block.bullet === undefined ? "P" : "LI");
    if (block.bullet !== undefined) flow.painter.open("LBody");
    flow.setLines(lines, style, x);
    if (block.bullet !== undefined) flow.painter.close();
    flow.painter.close();
    if (block.barred && flow.pageNumber === pageNumber) bar(flow, x - 9, y, flow.y);
    flow.y += block.below;
  }
}

function bar(flow: Flow, x: number, top: number, bottom: number): void {
  flow.painter.artifact(() => flow.painter.bar(x, top, bottom));
}
