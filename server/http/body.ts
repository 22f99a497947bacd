import { invalid, Refusal } from "../refusal.ts";

/** Reads a body up to a limit in bytes, and not a byte further. @throws Refusal too_large */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new Refusal("too_large", {
      en: `The body is larger than ${Math.floor(limit / 1_000_000)} MB.`,
      fr: `Le contenu dépasse ${Math.floor(limit / 1_000_000)} Mo.`,
    });
  if (Number(request.headers.get("content-length") ?? "0") > limit) throw tooLarge();
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The text of a body. @throws Refusal invalid where it is not UTF-8 */
export function textOf(bytes: Uint8Array, locale: "en" | "fr"): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const detail = {
      en: "The body is not UTF-8 text.",
      fr: "Le contenu n’est pas un texte UTF-8.",
    };
    throw invalid([{ pointer: "", detail: detail[locale], code: "encoding" }]);
  }
}

/** Reads a JSON body. @throws Refusal invalid */
export function readJson(headers: Headers, text: string, locale: "en" | "fr"): unknown {
  const type = headers.get("content-type") ?? "";
  if (!/^application\/(json|[a-z.-]+\+json)\b/i.test(type)) {
    const detail = {
      en: "Send JSON with the content type application/json.",
      fr: "Envoyez du JSON avec le type application/json.",
    };
    throw invalid([{ pointer: "", detail: detail[locale], code: "content-type" }]);
  }
  try {
    return JSON.parse(text);
  } catch {
    const detail = {
      en: "The body is not valid JSON.",
      fr: "Le contenu n’est pas du JSON valable.",
    };
    throw invalid([{ pointer: "", detail: detail[locale], code: "json" }]);
  }
}
