const outside = /^(?:https?:\/\/[^\s/?#]|mailto:[^\s]|tel:[+\d])[^\s\p{Cc}"<>\\^`{|}]*$/iu;
const anchor = /^#[\w.:-]+$/;
const ownAddress = /^\/(?![/\\])[^\s\p{Cc}"<>\\^`{|}]*$/u;

/** The address of a link in policy text where it is http, https, mailto, tel or an anchor; else null: the words stay, the link goes. */
export function linkAddress(href: string | undefined): string | null {
  return href !== undefined && (outside.test(href) || anchor.test(href)) ? href : null;
}

/** The address of a link of the page's own frame: as in policy text, or a path on the same host. */
export function frameAddress(href: string | null | undefined): string | null {
  if (href === null || href === undefined) return null;
  return ownAddress.test(href) ? href : linkAddress(href);
}

/** A path on the same host (an image, a font folder), or null: public pages load nothing from elsewhere. */
export function ownPath(path: string | null | undefined): string | null {
  return path !== null && path !== undefined && ownAddress.test(path) ? path : null;
}

/** The address as people read it on paper: without the scheme of mail and telephone. */
export function readableAddress(href: string): string {
  return href.replace(/^(?:mailto:|tel:)/i, "");
}

/** True where the words of a link already say its address, so that paper need not repeat it. */
export function saysItsAddress(text: string, href: string): boolean {
  const plain = (value: string) =>
    readableAddress(value)
      .replace(/^https?:\/\/(?:www\.)?/i, "")
      .replace(/[\s\u00A0\u202F]|\/$/g, "")
      .toLowerCase();
  return plain(text).replace(/^www\./, "") === plain(href);
}
