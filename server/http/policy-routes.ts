import { draftOf, impactOfDraft } from "../policies/impact.ts";
import { publicationInput } from "../policies/input.ts";
import { nextVersion } from "../policies/next-version.ts";
import { previewPolicy } from "../policies/preview.ts";
import { declineProposal, prepareProposal } from "../policies/proposals.ts";
import { preparePublication } from "../policies/publish.ts";
import { listVersions } from "../policies/versions.ts";
import { prepareWithdrawal } from "../policies/withdraw.ts";
import { localeOf } from "./parameters.ts";
import type { Call, Route } from "./route.ts";

const slugOf = (call: Call): string => call.parameters["id"] ?? "";

/** Policies beyond their records: what they would say, and what was published. Here `:id` is the slug. */
export const policyRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/policies/impact",
    summary:
      "Which sentences of which policies would change if a record were saved like this; nothing is written",
    access: "record.read",
    tag: "policies",
    request: "Draft",
    status: 200,
    handle: async (call) => ({
      body: await impactOfDraft(call.ctx, draftOf(call.ctx, await call.json())),
    }),
  },
  {
    method: "GET",
    path: "/policies/:id/preview",
    summary: "What the next version would say, sentence by sentence with its origin",
    access: "policy.preview",
    tag: "policies",
    queryParameters: { locale: "en or fr" },
    handle: async (call) => {
      return { body: await previewPolicy(call.ctx, slugOf(call), localeOf(call)) };
    },
  },
  {
    method: "GET",
    path: "/policies/:id/next",
    summary:
      "What publishing now would change since the newest version, which changes of the register are behind it, and what waits for approval",
    access: "policy.preview",
    tag: "policies",
    handle: async (call) => ({ body: await nextVersion(call.ctx, slugOf(call)) }),
  },
  {
    method: "POST",
    path: "/policies/:id/proposals",
    summary: "Put the next version forward for somebody else's approval",
    access: "policy.prepare",
    tag: "policies",
    request: "Proposal",
    prepare: async (call) => {
      const { ctx } = call;
      const input = publicationInput(
        await call.json(),
        ["effectiveAt", "reason", "changeSummary"],
        ctx.locale,
      );
      const commit = await prepareProposal(ctx, slugOf(call), input);
      return async (tx) => ({ status: 201, body: await commit(tx) });
    },
  },
  {
    method: "DELETE",
    path: "/policies/:id/proposals",
    summary: "Decline what waits for approval",
    access: "policy.prepare",
    tag: "policies",
    status: 204,
    queryParameters: { reason: "Why, for the trail" },
    handle: async (call) => {
      await declineProposal(call.ctx, slugOf(call), call.query.get("reason"));
      return { status: 204 };
    },
  },
  {
    method: "GET",
    path: "/policies/:id/versions",
    summary: "All published versions, newest first, with the hash of each file",
    access: "policy.preview",
    tag: "policies",
    handle: async (call) => ({ body: { items: await listVersions(call.ctx, slugOf(call)) } }),
  },
  {
    method: "POST",
    path: "/policies/:id/versions",
    summary:
      "Approve and publish the next version; what is left out is taken from what was put forward",
    access: "policy.publish",
    tag: "policies",
    request: "Publication",
    prepare: async (call) => {
      const { ctx } = call;
      const input = publicationInput(
        await call.json(),
        ["effectiveAt", "reason", "changeSummary", "errorsReason"],
        ctx.locale,
      );
      const commit = await preparePublication(ctx, slugOf(call), input);
      return async (tx) => ({ status: 201, body: await commit(tx) });
    },
  },
  {
    method: "POST",
    path: "/policies/:id/versions/:number/withdrawal",
    summary: "Withdraw a version by publishing what stood before it as a new version",
    access: "policy.publish",
    tag: "policies",
    request: "Withdrawal",
    prepare: async (call) => {
      const { ctx } = call;
      const { reason } = publicationInput(await call.json(), ["reason"], ctx.locale);
      const number = Number(call.parameters["number"]);
      const commit = await prepareWithdrawal(ctx, slugOf(call), number, reason ?? "");
      return async (tx) => ({ status: 201, body: await commit(tx) });
    },
  },
];
