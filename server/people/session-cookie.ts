/** The name of the session cookie; over https the browser itself keeps other hosts from setting it (`__Host-`). */
export function cookieName(url: string): string {
  return isSecure(url) ? "__Host-recital_session" : "recital_session";
}

const isSecure = (url: string): boolean => url.startsWith("https:");

/** The token in the session cookie of a request, or null. `url` is the public address. */
export function sessionToken(headers: Headers, url: string): string | null {
  const start = `${cookieName(url)}=`;
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const text = pair.trim();
    if (text.startsWith(start)) return text.slice(start.length);
  }
  return null;
}

/** Set-Cookie for a session that lasts until the browser closes; the server ends it earlier. */
export function sessionCookie(token: string, url: string): string {
  return `${cookieName(url)}=${token}; ${attributes(url)}`;
}

/** Set-Cookie that takes the session cookie away. */
export function noSessionCookie(url: string): string {
  return `${cookieName(url)}=; ${attributes(url)}; Max-Age=0`;
}

function attributes(url: string): string {
  return `Path=/; HttpOnly; SameSite=Lax${isSecure(url) ? "; Secure" : ""}`;
}
