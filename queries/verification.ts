import { ApiError, refusalOf } from "./request.ts";

/** How much of the trail was walked: entries, of how many. */
export type VerificationProgress = { readonly done: number; readonly total: number };

/** What a walk over the whole trail found: that every entry holds, or the first that does not. */
export type VerificationResult =
  | {
      readonly ok: true;
      readonly entries: number;
      /** Signed checkpoints that agree, and up to which entry. */
      readonly checkpoints: number;
      readonly signed: number;
    }
  | { readonly ok: false; readonly entries: number; readonly badSeq: number };

/**
 * Has the server walk the whole trail, which goes on until `signal` ends it. Throws `ApiError` for a refusal and, with
 * status 0, where the answer breaks off.
 */
export async function verifyTrail(
  onProgress: (progress: VerificationProgress) => void,
  signal: AbortSignal,
): Promise<VerificationResult> {
  const response = await fetch("/api/v1/audit/verification", {
    credentials: "same-origin",
    signal,
  });
  if (!response.ok || response.body === null) throw await refusalOf(response);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let line = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) throw new ApiError(0, "", [], undefined);
    const lines = (line + value).split("\n");
    line = lines.pop() ?? "";
    for (const said of lines) {
      const told = JSON.parse(said) as VerificationProgress | VerificationResult;
      if ("ok" in told) return told;
      onProgress(told);
    }
  }
}
