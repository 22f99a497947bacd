/** The name under which an address of the application or of the API says which past instant it shows. */
export const asOfParameter = "asOf";

/** An address of this server, at a past instant; unchanged for the present, and where it names an instant itself. */
export function atInstant(address: string, asOf: string | null): string {
  if (asOf === null || !address.startsWith("/") || address.startsWith("//")) return address;
  const [whole = "", hash] = splitOnce(address, "#");
  const [path = "", query] = splitOnce(whole, "?");
  const search = new URLSearchParams(query ?? "");
  if (!search.has(asOfParameter)) search.set(asOfParameter, asOf);
  return `${path}?${search}${hash === undefined ? "" : `#${hash}`}`;
}

/** The same address in the present. */
export function inPresent(address: string): string {
  const [path = "", query] = splitOnce(address, "?");
  const search = new URLSearchParams(query ?? "");
  search.delete(asOfParameter);
  const rest = search.toString();
  return rest === "" ? path : `${path}?${rest}`;
}

/**
 * The instant that the page in this browser shows. A page never crosses between past and present without being
 * loaded anew, so that whatever it asks for belongs to the instant in its address.
 */
export function instantOfPage(): string | null {
  return new URLSearchParams(location.search).get(asOfParameter);
}

function splitOnce(text: string, at: string): [string, string?] {
  const index = text.indexOf(at);
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}
