import { printableFindings } from "#checks/printable.ts";
import type { Locale } from "#register/locale.ts";
import type { PrintedFinding } from "#register/printed-finding.ts";
import type { Register } from "#register/register.ts";
import { collections, entityOf, isCollection } from "#register/registry.ts";
import type { PrintedChange, RecordRemarks, Remarks } from "#reports/remarks.ts";
import { authorise } from "../authorise.ts";
import type { Context } from "../context.ts";
import { findingsOf } from "../findings/findings.ts";
import { everyEntry } from "../trail/read.ts";
import { collectionNamed } from "../trail/words/filling.ts";
import { plainText } from "../trail/words/part.ts";

/** What somebody chose to have printed with the records. */
export type RemarkChoice = { readonly findings: boolean; readonly history: boolean };

/**
 * What is printed about the records of a register beside what they say, as the context reads it: the findings with
 * their waivers, and who changed what and when, oldest first. Undefined where neither is chosen.
 * @throws Refusal forbidden where the reader may not see the trail and asks for the history
 */
export async function remarksOn(
  ctx: Context,
  register: Register,
  locale: Locale,
  choice: RemarkChoice,
): Promise<Remarks | undefined> {
  if (!choice.findings && !choice.history) return undefined;
  if (choice.history) authorise(ctx, "audit.read");
  const findings = choice.findings ? await findingsByRecord(ctx, register, locale) : new Map();
  const history = choice.history ? await changesByRecord({ ...ctx, locale }, register) : new Map();
  const addresses = new Set<string>([...findings.keys(), ...history.keys()]);
  const records = [...addresses].sort().map(
    (record): RecordRemarks => ({
      record,
      findings: findings.get(record) ?? [],
      history: history.get(record) ?? [],
    }),
  );
  return { ...choice, records: records.filter(({ record }) => isIn(register, record)) };
}

async function findingsByRecord(
  ctx: Context,
  register: Register,
  locale: Locale,
): Promise<ReadonlyMap<string, readonly PrintedFinding[]>> {
  const printable = printableFindings(await findingsOf(ctx), register, locale);
  return new Map(
    printable.map(({ findings, record }) => [`${record.collection}/${record.id}`, findings]),
  );
}

/** Of a trail of any length only the sentences about records that are printed are held. */
async function changesByRecord(
  ctx: Context,
  register: Register,
): Promise<ReadonlyMap<string, readonly PrintedChange[]>> {
  const found = new Map<string, PrintedChange[]>();
  const kinds = new Set<string>(collections.map((collection) => entityOf(collection).name));
  for await (const { at, entity, recordId, sentence } of everyEntry(ctx, kinds)) {
    const collection = collectionNamed(entity);
    if (collection === undefined || register.find(collection, recordId) === undefined) continue;
    const address = `${collection}/${recordId}`;
    const changes = found.get(address) ?? [];
    found.set(address, changes);
    changes.push({ at, sentence: plainText(sentence) });
  }
  for (const changes of found.values()) changes.reverse();
  return found;
}

function isIn(register: Register, address: string): boolean {
  const [collection = "", id = ""] = address.split("/");
  return isCollection(collection) && register.find(collection, id) !== undefined;
}
