import { readFileSync } from "node:fs";

/** The sample registers, by the name `RECITAL_SAMPLE` takes; each is a register document beside this file. */
export const sampleNames = ["ogo-security", "ogo-security-completed"] as const;

export type SampleName = (typeof sampleNames)[number];

/** True for the name of a sample register. */
export function isSampleName(name: string): name is SampleName {
  return (sampleNames as readonly string[]).includes(name);
}

/** The text of a sample's register document (JSON); throws a RangeError for a name that is no sample's. */
export function readSample(name: string): string {
  if (!isSampleName(name)) throw new RangeError(`No sample register is called “${name}”.`);
  return readFileSync(new URL(`./${name}.json`, import.meta.url), "utf8");
}
