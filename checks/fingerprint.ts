import { plainSpaces } from "#register/french-spaces.ts";
import { isObject } from "#register/walk.ts";
import type { Register } from "#register/register.ts";
import type { Finding } from "./finding.ts";

/**
 * What a finding rests on, as a short text: the fields that its rule names in the record to mend, the one it points to,
 * and what its message names. It changes when they do, and with it a waiver ends.
 */
export function fingerprintOf(finding: Finding, register: Register): string {
  const { rule, record, part, pointer, params, languages } = finding;
  const whole = register.find(record.collection, record.id);
  const subject = valueAt(whole, part);
  const prefix = `${record.collection}:`;
  const own = rule.fields.filter((field) => !field.includes(":"));
  const elsewhere = rule.fields
    .filter((field) => field.startsWith(prefix))
    .map((field) => field.slice(prefix.length));
  const values = (elsewhere.length > 0 ? elsewhere : own).map((field) =>
    valuesAt(subject, field.split(".")),
  );
  return digest(JSON.stringify([values, valueAt(whole, pointer), named(params), languages]));
}

/** What a message names, in French with plain spaces: how they are printed ends no waiver. */
function named(params: Finding["params"]): Finding["params"] {
  const plain = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "object" ? { ...value, fr: plainSpaces(value.fr) } : value,
  ]);
  return Object.fromEntries(plain);
}

/** The value a JSON Pointer leads to; undefined where there is none. */
function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (within, step) =>
        Array.isArray(within) ? within[Number(step)] : isObject(within) ? within[step] : undefined,
      value,
    );
}

/** The values of a field by its names, through all rows and parts on the way. */
function valuesAt(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => valuesAt(one, names));
  const [name, ...rest] = names;
  if (name === undefined) return value;
  return isObject(value) ? valuesAt(value[name], rest) : null;
}

/** Two 32-bit FNV-1a sums in hexadecimal: enough to see a change, in the browser as on the server. */
function digest(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => sum(text, seed)).join("");
}

function sum(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
