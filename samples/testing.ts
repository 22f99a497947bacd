import assert from "node:assert/strict";
import { recordOf, type Said } from "#register/complete.ts";
import { parseDocument } from "#register/parse-document.ts";
import { makeRegister, type Register, type RegisterRecords } from "#register/register.ts";
import { type Collection, collections, type ValuesIn } from "#register/registry.ts";
import { readSample, type SampleName } from "./samples.ts";

const imported = "2026-11-22T00:00:00.000Z";

/** A sample as the register shows it at an instant after 22 November 2026, when it was imported. */
export function sampleRegister(name: SampleName, at: string): Register {
  const parsed = parseDocument(readSample(name), "en");
  assert.ok(parsed.ok);
  const records = collections.map((collection: Collection) => [
    collection,
    (parsed.records[collection] as readonly { readonly id: string }[]).map((record) =>
      recordOf(
        collection,
        record.id,
        imported,
        record as unknown as Said<ValuesIn<typeof collection>>,
      ),
    ),
  ]);
  return makeRegister(Object.fromEntries(records) as RegisterRecords, at);
}
