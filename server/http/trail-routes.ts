import { instantRead } from "../context.ts";
import { exportBundle } from "../registers/bundle.ts";
import { rotateKey } from "../trail/checkpoints.ts";
import { checkpointNow, proveConsistency, proveInclusion, verifierKeys } from "../trail/prove.ts";
import { readEntry } from "../trail/read.ts";
import { actorsOf } from "../trail/actors.ts";
import { redact } from "../trail/redact.ts";
import { watchVerification } from "../trail/watch-verification.ts";
import { newestSigned } from "../trail/signed.ts";
import { invalid, notFound } from "../refusal.ts";
import { localeOf } from "./parameters.ts";
import type { Call, Route } from "./route.ts";

const textual = { "content-type": "text/plain; charset=utf-8" };

/** The trail's proofs, keys and redactions, and the bundle that holds them; what happened is at /audit itself. */
export const trailRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/exports/bundle.zip",
    summary: "The auditor's bundle: register, policies, findings, trail, and what verifies them",
    access: "audit.read",
    tag: "trail",
    queryParameters: { locale: "en or fr" },
    handle: async (call) => {
      const { size, stream } = await exportBundle(call.ctx, localeOf(call));
      return {
        stream,
        headers: {
          "content-type": "application/zip",
          "content-length": String(size),
          "content-disposition": `attachment; filename="recital-${instantRead(call.ctx).slice(0, 10)}.zip"`,
        },
      };
    },
  },
  {
    method: "GET",
    path: "/audit/checkpoint",
    summary: "The trail signed as it stands: size and root of its tree (C2SP tlog-checkpoint)",
    access: "audit.read",
    tag: "trail",
    handle: async ({ ctx }) => ({
      bytes: new Uint8Array(Buffer.from((await checkpointNow(ctx)).note)),
      headers: textual,
    }),
  },
  {
    method: "GET",
    path: "/audit/keys",
    summary: "The public keys that verify checkpoints, and since which entry each signs",
    access: "audit.read",
    tag: "trail",
    handle: async ({ ctx }) => ({ body: { items: await verifierKeys(ctx) } }),
  },
  {
    method: "GET",
    path: "/audit/signed",
    summary: "The newest signed checkpoint and the keys that verify it, with their fingerprints",
    access: "audit.read",
    tag: "trail",
    handle: async ({ ctx }) => ({ body: await newestSigned(ctx) }),
  },
  {
    method: "GET",
    path: "/audit/verification",
    summary:
      "Walks the whole trail: lines of JSON that say how far it is, then one that says what was found",
    access: "audit.read",
    tag: "trail",
    handle: async ({ ctx }) => ({
      stream: watchVerification(ctx),
      headers: { "content-type": "application/jsonl; charset=utf-8" },
    }),
  },
  {
    method: "GET",
    path: "/audit/people",
    summary: "Who may have done what the trail says, by name",
    access: "audit.read",
    tag: "trail",
    handle: async ({ ctx }) => ({ body: { items: await actorsOf(ctx) } }),
  },
  {
    method: "POST",
    path: "/audit/keys",
    summary: "Replace the key that signs checkpoints; the next one carries both signatures",
    access: "settings.manage",
    tag: "trail",
    status: 201,
    handle: async (call) => {
      const { note } = await rotateKey(call.ctx, await reasonOf(call));
      return { status: 201, body: { checkpoint: note } };
    },
  },
  {
    method: "GET",
    path: "/audit/:seq/proof",
    summary: "Proof that an entry is in the trail (RFC 6962)",
    access: "audit.read",
    tag: "trail",
    handle: async (call) => ({ body: await proveInclusion(call.ctx, seqOf(call)) }),
  },
  {
    method: "GET",
    path: "/audit/consistency",
    summary: "Proof that the trail has only grown since it had that many entries (RFC 6962)",
    access: "audit.read",
    tag: "trail",
    queryParameters: { from: "Size of the earlier tree" },
    handle: async (call) => {
      const from = whole(call.query.get("from"));
      if (from !== null) return { body: await proveConsistency(call.ctx, from) };
      const detail = { en: "A whole number of entries.", fr: "Un nombre entier d’entrées." };
      throw invalid([{ pointer: "/from", detail: detail[call.ctx.locale], code: "number" }]);
    },
  },
  {
    method: "GET",
    path: "/audit/:seq",
    summary: "One entry of the trail in words, with every field it changed",
    access: "audit.read",
    tag: "trail",
    handle: async (call) => ({ body: await readEntry(call.ctx, seqOf(call)) }),
  },
  {
    method: "POST",
    path: "/audit/:seq/redaction",
    summary: "Erase what an entry recorded (GDPR Art. 17); its place and hash stay",
    access: "trail.redact",
    tag: "trail",
    status: 204,
    handle: async (call) => {
      await redact(call.ctx, seqOf(call), (await reasonOf(call)) ?? "");
      return { status: 204 };
    },
  },
];

const whole = (value: string | null | undefined): number | null =>
  value !== null && value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : null;

function seqOf({ parameters }: Call): number {
  const seq = whole(parameters["seq"]);
  if (seq === null) throw notFound();
  return seq;
}

async function reasonOf(call: Call): Promise<string | null> {
  const input = await call.json();
  const given = typeof input === "object" && input !== null && "reason" in input;
  return given && typeof input.reason === "string" ? input.reason : null;
}
