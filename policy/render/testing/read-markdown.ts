const escaped = /\\([!-/:-@[-`{-~])|\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)|\*\*/g;

/** What a reader of Markdown shows for what `renderMarkdown` wrote, for tests. */
export function shownMarkdown(markdown: string): string {
  const words = (text: string): string =>
    text.replace(escaped, (_, sign: string | undefined, link: string | undefined) =>
      link === undefined ? (sign ?? "") : words(link),
    );
  return words(markdown).replace(/&(amp|lt);/g, (_, name: string) => (name === "lt" ? "<" : "&"));
}
