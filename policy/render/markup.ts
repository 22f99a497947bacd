/** Text that is already markup; only `html` and `raw` make it, so plain text can never pass for it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Markup | null | readonly Value[];

const forbiddenInXml = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text without lone surrogates and control characters (tab and line ends stay): they become U+FFFD. */
export function printable(text: string): string {
  return text.toWellFormed().replace(forbiddenInXml, "\uFFFD");
}

/** Printable text made safe for element content and quoted attributes of HTML and XML. */
export function escapeText(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

function markupOf(value: Value): string {
  if (value === null) return "";
  if (value instanceof Markup) return value.text;
  if (typeof value === "object") return value.map(markupOf).join("");
  return escapeText(String(value));
}

/** Template tag for HTML and XML: every interpolated text is escaped, markup and lists of markup pass, null is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(String.raw({ raw: strings }, ...values.map(markupOf)));
}

/** Markup from a text that the caller wrote or escaped itself (style sheet, JSON-LD). */
export function raw(text: string): Markup {
  return new Markup(text);
}

/** A value as JSON that may stand inside a `<script>` data block: nothing in it can end the element. */
export function jsonForScript(value: unknown): Markup {
  return new Markup(
    JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );
}
