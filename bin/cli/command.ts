import type { ParseArgsConfig } from "node:util";
import type { Context } from "#server/context.ts";
import type { ProcessSettings } from "#server/process-settings.ts";

/** What a command gets: its words and options, the settings, and the register when it asks for it. */
export type Invocation = {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly settings: ProcessSettings;
  /** Opens the register as the operator; creates or migrates it where it is missing or old. */
  readonly open: () => Promise<Context>;
  readonly out: (text: string) => void;
  readonly readInput: () => Promise<string>;
};

/** One command of the command line. */
export type Command = {
  /** As it is typed, e.g. "user add". */
  readonly name: string;
  /** What follows the name. */
  readonly usage: string;
  readonly summary: string;
  /** How many words follow the name, least and most. */
  readonly words: readonly [number, number];
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Exit code: 0 done, 1 refused or findings. */
  readonly run: (invocation: Invocation) => Promise<number>;
};

/** The command cannot be carried out as it was written; exit code 2. */
export class WrongUsage extends Error {
  override readonly name = "WrongUsage";
}

/** An option that must be there. @throws WrongUsage */
export function required(invocation: Invocation, name: string): string {
  const value = invocation.options[name];
  if (typeof value === "string" && value !== "") return value;
  throw new WrongUsage(`--${name} is missing.`);
}

/** An option that may be there. */
export function optional(invocation: Invocation, name: string): string | null {
  const value = invocation.options[name];
  return typeof value === "string" && value !== "" ? value : null;
}
