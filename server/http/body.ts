import { invalid, Refusal } from "../refusal.ts";

/** How much of a body that nobody wants is read all the same, and for how long. */
export type Patience = { readonly bytes: number; readonly ms: number };

/** Half of the time a whole request may take (see openSocket): nobody holds a connection longer by this. */
const ms = 60_000;

/**
 * The patience with whoever sent a request: five times the largest import for people and programs we know; for
 * strangers enough that an import whose sender's session has ended still gets its answer.
 */
export function patienceWith({ isKnown }: { readonly isKnown: boolean }): Patience {
  return { bytes: isKnown ? 256_000_000 : 64_000_000, ms };
}

/** Reads a body up to a limit in bytes; what is longer is left where it is. @throws Refusal too_large */
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
  for await (const chunk of request.body.values({ preventCancel: true })) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Reads what is left of a body and keeps nothing of it. Whoever is still sending when the answer comes and the
 * connection closes is told of a lost connection, not of the answer; so the answer waits, within the patience.
 */
export async function discardRest(
  body: Pick<ReadableStream<Uint8Array>, "locked" | "getReader"> | null,
  patience: Patience,
): Promise<void> {
  if (body === null || body.locked) return;
  const reader = body.getReader();
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patience.ms, null);
  });
  try {
    for (let left = patience.bytes; left > 0; ) {
      const piece = await Promise.race([reader.read(), tooLong]);
      if (piece === null || piece.done) return;
      left -= piece.value.byteLength;
    }
  } catch {
    // The sender has gone: there is nobody to wait for.
  } finally {
    clearTimeout(timer);
    reader.releaseLock();
  }
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
