import { atInstant, instantOfPage } from "./as-of.ts";
import { ApiError, refusalOf } from "./request.ts";

/** A file the API made, under the name it gave it. */
export type DownloadedFile = { readonly name: string; readonly content: Blob };

/**
 * Asks the API for a file, as of the instant the page shows unless the path names one; `otherwise` is what it is
 * called where the API gives no name. Throws `ApiError` for a
 * refusal; a network failure is an `ApiError` with status 0.
 */
export async function download(
  path: string,
  otherwise = "recital",
  signal?: AbortSignal,
): Promise<DownloadedFile> {
  const response = await fetch(atInstant(path, instantOfPage()), {
    credentials: "same-origin",
    headers: { "accept-language": document.documentElement.lang },
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw new ApiError(0, "", [], undefined);
  });
  if (!response.ok) throw await refusalOf(response);
  return {
    name: nameIn(response.headers.get("content-disposition")) ?? otherwise,
    content: await response.blob(),
  };
}

/** Gives a file to the person, as their browser does with what they download. */
export function saveFile({ name, content }: DownloadedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click; a minute is long enough for it to begin.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const nameIn = (disposition: string | null): string | undefined =>
  /filename="([^"]+)"/.exec(disposition ?? "")?.[1];
