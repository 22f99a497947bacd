/** One measured figure: what, for a register of how many activities, how much of which unit. */
export type Figure = {
  readonly what: string;
  readonly size: number | null;
  /** Null where it was left out. */
  readonly value: number | null;
  readonly unit: string;
  readonly note?: string;
};

const written = ({ unit, value }: Figure): string =>
  value === null
    ? "left out"
    : `${value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(value >= 10 ? 1 : 2)} ${unit}`;

const noted = (figure: Figure): string =>
  `${written(figure)}${figure.note === undefined ? "" : ` (${figure.note})`}`;

/** Notes a figure and tells it at once: the largest register takes minutes. */
export function note(figures: Figure[], figure: Figure): void {
  figures.push(figure);
  process.stderr.write(`${figure.size ?? ""} ${figure.what}: ${noted(figure)}\n`);
}

/** Notes that something is not measured at a size, and tells why. */
export function leaveOut(
  figures: Figure[],
  { reason, size, what }: { readonly what: string; readonly size: number; readonly reason: string },
): void {
  note(figures, { what, size, value: null, unit: "", note: reason });
}

/** Prints the figures as a table: one row per thing measured, one column per size. */
export function printTable(figures: readonly Figure[]): void {
  const sizes = [...new Set(figures.map((figure) => figure.size))];
  const names = [...new Set(figures.map((figure) => figure.what))];
  const head = [
    "",
    ...sizes.map((size) => (size === null ? "" : `${size.toLocaleString("en")} activities`)),
  ];
  const rows = names.map((what) => [
    what,
    ...sizes.map((size) => {
      const figure = figures.find((one) => one.what === what && one.size === size);
      return figure === undefined ? "" : noted(figure);
    }),
  ]);
  const widths = head.map((_, at) =>
    Math.max(...[head, ...rows].map((row) => (row[at] ?? "").length)),
  );
  for (const row of [head, ...rows]) {
    process.stdout.write(
      `${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ")}\n`,
    );
  }
}

/** The value below which that share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds a piece of work took, with what it returned. */
export async function timed<T>(
  work: () => Promise<T> | T,
): Promise<readonly [ms: number, result: T]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}
