import { isLocale } from "#register/locale.ts";
import { listFindings, noFilter, type ReportedFinding } from "#server/findings/report.ts";
import { asOf } from "#server/registers/as-of.ts";
import { type Command, optional, WrongUsage } from "./command.ts";

const place = ({ record, pointer }: ReportedFinding) =>
  `${record.collection}/${record.id}${pointer}`;

const line = (finding: ReportedFinding) =>
  `${finding.severity.padEnd(7)}  ${finding.rule.padEnd(8)}  ${place(finding)}\n` +
  `         ${finding.message} ${finding.fix} (${finding.article})`;

/** The register held against the law, for an organisation's own CI. */
export const checkCommand: Command = {
  name: "check",
  usage: "[--format text|json] [--as-of INSTANT] [--locale en|fr]",
  summary: "Say what is wrong in the register; exit code 1 when an error is open",
  words: [0, 0],
  options: {
    format: { type: "string" },
    "as-of": { type: "string" },
    locale: { type: "string" },
  },
  run: async (invocation) => {
    const format = optional(invocation, "format") ?? "text";
    if (format !== "text" && format !== "json") throw new WrongUsage("--format is text or json.");
    const locale = optional(invocation, "locale") ?? "en";
    if (!isLocale(locale)) throw new WrongUsage("--locale is en or fr.");
    const ctx = asOf(await invocation.open(), optional(invocation, "as-of"));
    const open = await listFindings(ctx, { ...noFilter, state: "open" }, locale);
    const errors = open.filter(({ severity }) => severity === "error").length;
    if (format === "json") {
      const items = await listFindings(ctx, noFilter, locale);
      invocation.out(JSON.stringify({ items, total: items.length, nextCursor: null }, null, 2));
    } else {
      for (const finding of open) invocation.out(line(finding));
      const others = open.length - errors;
      invocation.out(
        open.length === 0
          ? "Nothing is wrong."
          : `${errors} ${errors === 1 ? "error" : "errors"}, ${others} ${others === 1 ? "warning or advice" : "warnings and advice"}.`,
      );
    }
    return errors > 0 ? 1 : 0;
  },
};
