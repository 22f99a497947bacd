/** Thrown for a file that is not CSV as RFC 4180 has it; `line` counts from 1. */
export class CsvError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * Where a spreadsheet would take a cell for a formula: = + - @, full-width ones included, at the beginning or after
 * what some of them take for a delimiter or a new row when they disagree about the quotes.
 */
const beforeFormula = /((?:^|[;\t\r\n])["'\s]*)(?=[=+\-@＝＋－＠])/gu;
const defused = /((?:^|[;\t\r\n])["'\s]*)'(?=[=+\-@＝＋－＠])/gu;

/** The text with an apostrophe before whatever a spreadsheet would run. */
export function defuse(text: string): string {
  return text.replace(beforeFormula, "$1'");
}

/** Takes back what `defuse` put in; every text comes out as it went in. */
export function restore(text: string): string {
  return text.replace(defused, "$1");
}

/** One record of a CSV file: every cell quoted and defused, CRLF at the end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${defuse(cell).replaceAll('"', '""')}"`).join(",")}\r\n`;
}

export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/**
 * The rows of a CSV file (RFC 4180; line feeds alone are accepted too), cells as they were before they were defused.
 * @throws CsvError
 */
export function* csvRows(text: string, delimiter = ","): Generator<CsvRow> {
  let position = text.startsWith("\uFEFF") ? 1 : 0;
  let line = 1;
  while (position < text.length) {
    const cells: string[] = [];
    const start = line;
    for (;;) {
      const cell =
        text[position] === '"'
          ? quotedCell(text, position, line)
          : plainCell(text, position, delimiter);
      cells.push(restore(cell.value));
      line += cell.lines;
      position = cell.end;
      if (text[position] !== delimiter) break;
      position += 1;
    }
    if (text.startsWith("\r\n", position)) position += 2;
    else if (text[position] === "\n") position += 1;
    else if (position < text.length) {
      throw new CsvError(
        "After a closing quote only a comma or the end of the line may stand",
        line,
      );
    }
    line += 1;
    yield { line: start, cells };
  }
}

function quotedCell(text: string, start: number, line: number) {
  let end = start + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end === -1) throw new CsvError("A quoted cell does not end", line);
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const value = text.slice(start + 1, end).replaceAll('""', '"');
  return { value, end: end + 1, lines: value.split("\n").length - 1 };
}

function plainCell(text: string, start: number, delimiter: string) {
  let end = start;
  while (end < text.length && !`${delimiter}\r\n`.includes(text.charAt(end))) end += 1;
  return { value: text.slice(start, end), end, lines: 0 };
}
