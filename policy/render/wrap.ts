const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
const wide =
  /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;
const unseen = /^[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]$/u;

/** Columns a text takes in a fixed-width font: wide characters two, invisible ones none. */
export function columns(text: string): number {
  let count = 0;
  for (const { segment } of segmenter.segment(text))
    count += unseen.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
  return count;
}

/**
 * Breaks text into lines at ordinary spaces only, so that French spaces never part from their sign; line breaks stay.
 * @param width columns of a line; a longer word (an address) keeps a line of its own
 * @param first what the first line starts with
 * @param rest what the others start with
 */
export function wrap(text: string, width: number, first = "", rest = first): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n?|\n/)) {
    let line = "";
    let used = 0;
    const start = () => (lines.length === 0 ? first : rest);
    for (const word of paragraph.split(/[ \t]+/)) {
      if (word === "") continue;
      const length = columns(word);
      if (line !== "" && columns(start()) + used + 1 + length > width) {
        lines.push(start() + line);
        line = word;
        used = length;
      } else {
        used += length + (line === "" ? 0 : 1);
        line = line === "" ? word : `${line} ${word}`;
      }
    }
    lines.push((start() + line).trimEnd());
  }
  return lines;
}
