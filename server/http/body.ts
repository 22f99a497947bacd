import { invalid, Refusal } from "../refusal.ts";

/** Reads a body up to a limit in bytes. @throws Refusal too_large; invalid where it is not UTF-8 */
export async function readText(
  request: Request,
  limit: number,
  locale: "en" | "fr",
): Promise<string> {
  const tooLarge = () =>
    new Refusal("too_large", {
      en: `The body is larger than ${Math.floor(limit / 1_000_000)} MB.`,
      fr: `Le contenu dépasse ${Math.floor(limit / 1_000_000)} Mo.`,
    });
  if (Number(request.headers.get("content-length") ?? "0") > limit) throw tooLarge();
  if (request.body === null) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    const detail = {
      en: "The body is not UTF-8 text.",
      fr: "Le contenu n'est pas un texte UTF-8.",
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
      fr: "Le contenu n'est pas du JSON valable.",
    };
    throw invalid([{ pointer: "", detail: detail[locale], code: "json" }]);
  }
}
