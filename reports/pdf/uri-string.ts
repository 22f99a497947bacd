/** An address as PDF wants it, in ASCII and with what delimits a string escaped. */
export const uriString = (href: string): string =>
  `(${encodeURI(decodable(href)).replace(/[\\()]/g, (character) => `\\${character}`)})`;

const decodable = (href: string) => {
  try {
    return decodeURI(href.toWellFormed());
  } catch {
    return href.toWellFormed();
  }
};
