import type { Compilation } from "./compilation.ts";
import type { DocumentSection } from "./document.ts";
import { phrase } from "./say.ts";
import { isSaid, plain, said } from "./words.ts";

/**
 * Numbers the articles of a policy and their sections in the order shown, so that none is missing where one has
 * nothing to say; the preamble keeps its title. Anchors do not change: a link to a part holds whatever its number is.
 */
export function numbered(
  c: Compilation,
  sections: readonly DocumentSection[],
): readonly DocumentSection[] {
  let number = 0;
  return sections.map((section) => {
    if (!isArticle(section)) return section;
    number += 1;
    const article = String(number);
    return {
      ...section,
      title: titled(c, "heading.numbered.article", { article }, section.title),
      sections: section.sections.map((child, at) => ({
        ...child,
        title: titled(
          c,
          "heading.numbered.section",
          { article, section: String(at + 1) },
          child.title,
        ),
      })),
    };
  });
}

function isArticle({ id }: DocumentSection): boolean {
  return /^art\d+$/.test(id);
}

function titled(
  c: Compilation,
  template: "heading.numbered.article" | "heading.numbered.section",
  numbers: Readonly<Record<string, string>>,
  title: string,
): string {
  const values = Object.entries({ ...numbers, title }).map(([name, text]) => [name, said(text)]);
  const words = phrase(c, template, Object.fromEntries(values));
  return isSaid(words) ? c.language.typography(plain(words)) : title;
}
