import { invalid } from "../refusal.ts";

/** The place after which the next page begins, as the client carries it. */
export function encodeCursor(position: readonly [string | number, string]): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

/** The place a cursor names: the key of the sort, and the id. @throws Refusal invalid */
export function decodeCursor(
  cursor: string,
  locale: "en" | "fr",
): readonly [string | number, string] {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (
      Array.isArray(position) &&
      position.length === 2 &&
      ["string", "number"].includes(typeof position[0]) &&
      typeof position[1] === "string"
    ) {
      return [position[0], position[1]];
    }
  } catch {
    // Falls through: a cursor that cannot be read is one that was not given by this server.
  }
  const detail =
    locale === "fr"
      ? "Ce curseur n'est pas valable ; reprenez la liste depuis le début."
      : "This cursor is not valid; start the list again.";
  throw invalid([{ pointer: "/cursor", detail, code: "cursor" }]);
}
