import { renderText } from "#policy/render/text.ts";
import { isLocale } from "#register/locale.ts";
import { previewPolicy } from "#server/policies/preview.ts";
import { prepareProposal } from "#server/policies/proposals.ts";
import { preparePublication } from "#server/policies/publish.ts";
import { listVersions } from "#server/policies/versions.ts";
import { prepareWithdrawal } from "#server/policies/withdraw.ts";
import { type Command, optional, required, WrongUsage } from "./command.ts";

/** The public text: what it would say, its versions, the next one. */
export const policyCommands: readonly Command[] = [
  {
    name: "policy preview",
    usage: "--policy SLUG [--locale en|fr]",
    summary: "Print what the next version would say",
    words: [0, 0],
    options: { policy: { type: "string" }, locale: { type: "string" } },
    run: async (invocation) => {
      const locale = optional(invocation, "locale") ?? "en";
      if (!isLocale(locale)) throw new WrongUsage("--locale is en or fr.");
      const slug = required(invocation, "policy");
      const { document } = await previewPolicy(await invocation.open(), slug, locale);
      invocation.out(renderText(document));
      return 0;
    },
  },
  {
    name: "policy propose",
    usage: "--policy SLUG [--effective-at DATE] [--reason TEXT]",
    summary: "Put the next version forward for somebody else to approve",
    words: [0, 0],
    options: {
      policy: { type: "string" },
      "effective-at": { type: "string" },
      reason: { type: "string" },
    },
    run: async (invocation) => {
      const slug = required(invocation, "policy");
      const ctx = await invocation.open();
      const commit = await prepareProposal(ctx, slug, {
        effectiveAt: optional(invocation, "effective-at"),
        reason: optional(invocation, "reason"),
      });
      const { effectiveAt } = await ctx.db.write(commit);
      const from = effectiveAt === null ? "once it is approved" : `from ${effectiveAt}`;
      invocation.out(`Put the next version of ${slug} forward, to be in force ${from}.`);
      return 0;
    },
  },
  {
    name: "policy publish",
    usage: "--policy SLUG [--effective-at DATE] [--reason TEXT] [--errors-reason TEXT]",
    summary: "Publish the next version, at once or from a date",
    words: [0, 0],
    options: {
      policy: { type: "string" },
      "effective-at": { type: "string" },
      reason: { type: "string" },
      "errors-reason": { type: "string" },
    },
    run: async (invocation) => {
      const slug = required(invocation, "policy");
      const ctx = await invocation.open();
      const commit = await preparePublication(ctx, slug, {
        effectiveAt: optional(invocation, "effective-at"),
        reason: optional(invocation, "reason"),
        errorsReason: optional(invocation, "errors-reason"),
      });
      const version = await ctx.db.write(commit);
      invocation.out(
        `Published version ${version.number} of ${slug}, in force from ${version.effectiveAt}.`,
      );
      return 0;
    },
  },
  {
    name: "policy withdraw",
    usage: "--policy SLUG --version N --reason TEXT",
    summary: "Withdraw a version by publishing what stood before it",
    words: [0, 0],
    options: {
      policy: { type: "string" },
      version: { type: "string" },
      reason: { type: "string" },
    },
    run: async (invocation) => {
      const slug = required(invocation, "policy");
      const number = Number(required(invocation, "version"));
      if (!Number.isInteger(number)) throw new WrongUsage("--version is the number of a version.");
      const reason = required(invocation, "reason");
      const ctx = await invocation.open();
      const version = await ctx.db.write(await prepareWithdrawal(ctx, slug, number, reason));
      invocation.out(`Withdrew version ${number} of ${slug} by version ${version.number}.`);
      return 0;
    },
  },
  {
    name: "policy list",
    usage: "--policy SLUG",
    summary: "List the published versions",
    words: [0, 0],
    options: { policy: { type: "string" } },
    run: async (invocation) => {
      const slug = required(invocation, "policy");
      for (const version of await listVersions(await invocation.open(), slug)) {
        invocation.out(
          [
            version.number,
            version.effectiveAt,
            version.inForce ? "in force" : "",
            version.reason ?? "",
          ]
            .join("\t")
            .trimEnd(),
        );
      }
      return 0;
    },
  },
];
