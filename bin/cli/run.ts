import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Context } from "#server/context.ts";
import { refusalOf } from "#server/http/problem.ts";
import { readSettings, WrongSetting } from "#server/process-settings.ts";
import { isRefusedDatabase, openInstallation, operatorContext } from "#server/installation.ts";
import type { Refusal } from "#server/refusal.ts";
import { checkCommand } from "./check-command.ts";
import { dataCommands } from "./data-commands.ts";
import { databaseCommands } from "./database-commands.ts";
import { type Command, type Invocation, WrongUsage } from "./command.ts";
import { UnusableFile } from "./files.ts";
import { peopleCommands } from "./people-commands.ts";
import { policyCommands } from "./policy-commands.ts";
import { siteCommands } from "./site-command.ts";

const commands: readonly Command[] = [
  ...peopleCommands,
  ...dataCommands,
  checkCommand,
  ...policyCommands,
  ...siteCommands,
  ...databaseCommands,
];
const root = fileURLToPath(new URL("../../", import.meta.url));

/** Runs one command line and returns its exit code: 0 done, 1 refused or findings, 2 wrong usage. */
export async function runCommandLine(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const command = commands.find((candidate) =>
    candidate.name.split(" ").every((word, at) => words[at] === word),
  );
  if (
    words.length === 0 ||
    words[0] === "help" ||
    (command === undefined && words.includes("--help"))
  ) {
    process.stdout.write(help());
    return 0;
  }
  if (command === undefined)
    return complain(`There is no command “${words.join(" ")}”. See: recital --help`, 2);
  let opened: Context | undefined;
  try {
    const parsed = parse(command, words.slice(command.name.split(" ").length));
    if (parsed.options["help"] === true) {
      process.stdout.write(`${usageOf(command)}\n${command.summary}\n`);
      return 0;
    }
    const settings = readSettings(environment, root);
    const open = async () =>
      (opened ??= operatorContext(
        await openInstallation(settings, () => new Date()),
        randomUUID(),
      ));
    const invocation: Invocation = {
      ...parsed,
      settings,
      open,
      out: (line) => process.stdout.write(`${line}\n`),
      readInput: () => text(process.stdin),
    };
    return await command.run(invocation);
  } catch (error) {
    return failure(command, error);
  } finally {
    await opened?.db.close();
  }
}

function parse(command: Command, args: readonly string[]): Pick<Invocation, "words" | "options"> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command.options, help: { type: "boolean" } },
      allowPositionals: true,
      strict: true,
    });
    const [least, most] = command.words;
    if (values["help"] !== true && (positionals.length < least || positionals.length > most))
      throw new WrongUsage(tooManyOrFew(positionals.length, most));
    return { words: positionals, options: values as Invocation["options"] };
  } catch (error) {
    if (error instanceof WrongUsage) throw error;
    throw new WrongUsage(
      error instanceof Error ? `${error.message.split(/\.( |$)/)[0]}.` : String(error),
    );
  }
}

const tooManyOrFew = (given: number, most: number): string =>
  given > most
    ? `That is ${given - most === 1 ? "a word" : "some words"} too many.`
    : "A word is missing.";

const usageOf = (command: Command): string =>
  `recital ${command.name}${command.usage === "" ? "" : ` ${command.usage}`}`;

function help(): string {
  const width = Math.max(...commands.map((command) => usageOf(command).length));
  const lines = commands.map((command) =>
    width > 100
      ? `  ${usageOf(command)}\n      ${command.summary}`
      : `  ${usageOf(command).padEnd(width)}  ${command.summary}`,
  );
  return `Recital, the register of processing activities\n\n${lines.join("\n")}\n\nExit codes: 0 done, 1 refused or findings, 2 wrong usage.\n`;
}

function failure(command: Command, error: unknown): number {
  if (error instanceof WrongUsage)
    return complain(`${error.message} Usage: ${usageOf(command)}`, 2);
  if (error instanceof WrongSetting || isRefusedDatabase(error)) return complain(error.message, 1);
  if (error instanceof UnusableFile) return complain(error.message, 1);
  const refusal = refusalOf(error);
  if (refusal !== null) return complain(worded(refusal), 1);
  // What the system says of a file that a restore names, or of a disk, is a line of its own.
  if (error instanceof Error && "code" in error) return complain(error.message, 1);
  return complain(error instanceof Error ? (error.stack ?? error.message) : String(error), 1);
}

/** One problem is one line; several follow a line of their own, each with its place. */
function worded({ text: said, problems }: Refusal): string {
  const lines = problems.map(({ pointer, detail }) =>
    pointer === "" ? detail : `${pointer}: ${detail}`,
  );
  return lines.length === 1
    ? String(lines[0])
    : [said.en, ...lines.map((line) => `  ${line}`)].join("\n");
}

function complain(message: string, code: number): number {
  process.stderr.write(`${message}\n`);
  return code;
}
