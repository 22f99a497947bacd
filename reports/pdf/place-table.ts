import type { FieldBlock, Row, Table } from "./blocks.ts";
import type { Flow } from "./flow.ts";
import type { Line } from "./line.ts";
import { page, textHeight, textWidth, type } from "./theme.ts";

const padding = 3;
const columnGap = 9;

type Column = { readonly x: number; readonly width: number; readonly label: string };

function columnsOf(table: Table): Column[] {
  const total = table.columns.reduce((sum, column) => sum + column.share, 0);
  const gaps = columnGap * (table.columns.length - 1);
  const available = textWidth - table.indent - gaps;
  let x = page.left + table.indent;
  return table.columns.map(({ label, share }) => {
    const width = (available * share) / total;
    const column = { x, width, label };
    x += width + columnGap;
    return column;
  });
}

function headLines(flow: Flow, table: Table, columns: readonly Column[]): (readonly Line[])[] {
  const style = type[table.headLook];
  return columns.map((column) => flow.lines([[{ text: column.label }]], style, column.width));
}

const tallest = (cells: readonly (readonly Line[])[]) =>
  Math.max(0, ...cells.map((lines) => lines.length));

function cellLines(
  flow: Flow,
  table: Table,
  columns: readonly Column[],
  row: Row | undefined,
): (readonly Line[])[] {
  const style = type[table.look];
  return columns.map((column, index) => flow.lines(row?.cells[index] ?? [], style, column.width));
}

/** What a row needs below it, so that its details do not begin alone on the next page. */
const detailStart = (row: Row | undefined) =>
  row === undefined || row.details.length === 0 ? 0 : 2 * type.value.leading;

/** The height of the head and the first row: what must fit below a heading. */
export function tableStart(flow: Flow, table: Table): number {
  const columns = columnsOf(table);
  const head = tallest(headLines(flow, table, columns)) * type[table.headLook].leading;
  const first = tallest(cellLines(flow, table, columns, table.rows[0])) * type[table.look].leading;
  return Math.min(textHeight / 2, head + first + 4 * padding + detailStart(table.rows[0]));
}

/** Places a table; its head comes again on each page, for the eye only. */
export function placeTable(
  flow: Flow,
  table: Table,
  placeField: (flow: Flow, field: FieldBlock) => void,
): void {
  const columns = columnsOf(table);
  const head = headLines(flow, table, columns);
  const style = type[table.look];
  const left = page.left + table.indent;
  const width = textWidth - table.indent;
  flow.need(tableStart(flow, table));
  flow.painter.open("Table");
  drawHead(flow, table, columns, head, true);
  for (const row of table.rows) {
    const cells = cellLines(flow, table, columns, row);
    const lines = tallest(cells);
    const height = lines * style.leading + 2 * padding;
    const whole = height + detailStart(row);
    if (flow.room < whole && whole < textHeight / 2) again(flow, table, columns, head);
    if (row.entry !== undefined) flow.enter(row.entry, flow.y);
    let from = 0;
    while (from < lines) {
      const fits = Math.floor((flow.room - 2 * padding + 0.01) / style.leading);
      if (fits < Math.min(2, lines - from)) {
        again(flow, table, columns, head);
        continue;
      }
      const to = Math.min(lines, from + fits);
      drawRow(
        flow,
        columns,
        cells.map((cell) => cell.slice(from, to)),
        style,
      );
      flow.y += (to - from) * style.leading + 2 * padding;
      from = to;
    }
    placeDetails(flow, row, columns.length, placeField);
    flow.rule(left, width);
  }
  flow.painter.close();
  flow.y += 8;
}

function placeDetails(
  flow: Flow,
  row: Row,
  columns: number,
  placeField: (flow: Flow, field: FieldBlock) => void,
): void {
  if (row.details.length === 0) return;
  flow.painter.open("TR");
  flow.painter.open("TD", `/A<</O/Table/ColSpan ${columns}>>`);
  for (const field of row.details) placeField(flow, field);
  flow.painter.close();
  flow.painter.close();
}

function again(
  flow: Flow,
  table: Table,
  columns: readonly Column[],
  head: (readonly Line[])[],
): void {
  flow.breakPage();
  drawHead(flow, table, columns, head, false);
}

function drawHead(
  flow: Flow,
  table: Table,
  columns: readonly Column[],
  head: readonly (readonly Line[])[],
  first: boolean,
): void {
  const style = type[table.headLook];
  const draw = (index: number) => {
    flow.drawLines(head[index] ?? [], style, columns[index]?.x ?? page.left);
  };
  if (first) {
    flow.painter.open("TR");
    for (const index of columns.keys()) {
      flow.painter.open("TH", "/A<</O/Table/Scope/Column>>");
      flow.painter.content(() => draw(index));
      flow.painter.close();
    }
    flow.painter.close();
  } else flow.painter.artifact(() => columns.forEach((_, index) => draw(index)));
  flow.y += tallest(head) * style.leading + padding;
  flow.rule(page.left + table.indent, textWidth - table.indent);
}

function drawRow(
  flow: Flow,
  columns: readonly Column[],
  cells: readonly (readonly Line[])[],
  style: (typeof type)["cell"],
): void {
  flow.painter.open("TR");
  cells.forEach((lines, index) => {
    flow.painter.open("TD");
    if (lines.length > 0) {
      const x = columns[index]?.x ?? page.left;
      flow.painter.content(() => flow.drawLines(lines, style, x, flow.y + padding));
    }
    flow.painter.close();
  });
  flow.painter.close();
}
