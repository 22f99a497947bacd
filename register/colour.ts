/** The colours that text of a public page can stand on: paper, and the wash behind boxes. */
export const grounds = {
  light: { paper: "#fdfcfa", wash: "#f4f1ea" },
  dark: { paper: "#171614", wash: "#23211e" },
} as const;

export type Scheme = keyof typeof grounds;

/** Least contrast of text (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

type Rgb = readonly [number, number, number];

function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function luminance(hex: string): number {
  const [red, green, blue] = rgbOf(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours (#rrggbb), 1 to 21, as WCAG 2 computes it. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** #rrggbb for #rgb or #rrggbb in any case; null for anything else. */
export function hexColour(value: string | null | undefined): string | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value ?? "")?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
}

/** The lesser contrast of a colour (#rrggbb) with what text stands on in that scheme. */
export function contrastOnPage(colour: string, scheme: Scheme): number {
  const { paper, wash } = grounds[scheme];
  return Math.min(contrast(colour, paper), contrast(colour, wash));
}

/** The colour nearest to the wanted one, towards black or white, that can be read on the page. */
export function readableColour(wanted: string, scheme: Scheme): string {
  const end = scheme === "light" ? 0 : 255;
  for (let step = 0; step < 100; step += 1) {
    const mixed = rgbOf(wanted).map((part) => Math.round(part + ((end - part) * step) / 100));
    const colour = `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
    if (contrastOnPage(colour, scheme) >= leastContrast) return colour;
  }
  return scheme === "light" ? "#000000" : "#ffffff";
}
