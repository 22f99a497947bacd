import { type Markup, html } from "./markup.ts";

/** A feed of dated changes; every address is absolute, every instant ISO 8601. */
export type Feed = {
  /** Never changes, whatever the address: the canonical address of the page it follows. */
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly updatedAt: string;
  readonly selfHref: string;
  readonly pageHref: string;
  readonly entries: readonly FeedEntry[];
};

export type FeedEntry = {
  readonly id: string;
  readonly title: string;
  readonly updatedAt: string;
  readonly href: string;
  readonly summary: string;
};

function entryMarkup(entry: FeedEntry): Markup {
  return html`<entry>
<id>${entry.id}</id>
<title>${entry.title}</title>
<updated>${entry.updatedAt}</updated>
<link rel="alternate" type="text/html" href="${entry.href}"/>
<summary>${entry.summary}</summary>
</entry>
`;
}

/** The feed as Atom (RFC 4287), all texts as plain text. */
export function renderAtom(feed: Feed): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<id>${feed.id}</id>
<title>${feed.title}</title>
<updated>${feed.updatedAt}</updated>
<author><name>${feed.author}</name></author>
<link rel="self" type="application/atom+xml" href="${feed.selfHref}"/>
<link rel="alternate" type="text/html" href="${feed.pageHref}"/>
${feed.entries.map(entryMarkup)}</feed>
`.text;
}
