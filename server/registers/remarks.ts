import { printableFindings } from "#checks/printable.ts";
import type { Locale } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import { collections, entityOf, isCollection } from "#register/registry.ts";
import type { PrintedChange, PrintedFinding, RecordRemarks, Remarks } from "#reports/remarks.ts";
import { authorise } from "../authorise.ts";
import type { Context } from "../context.ts";
import { findingsOf } from "../findings/findings.ts";
import { trailEntries } from "../trail/read.ts";
import { collectionNamed } from "../trail/words/filling.ts";
import { plainText } from "../trail/words/part.ts";

/** What somebody chose to have printed with the records. */
export type RemarkChoice = { readonly findings: boolean; readonly history: boolean };

const entriesAtOnce = 500;

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
  const history = choice.history ? await changesByRecord({ ...ctx, locale }) : new Map();
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

async function changesByRecord(ctx: Context): Promise<ReadonlyMap<string, PrintedChange[]>> {
  const found = new Map<string, PrintedChange[]>();
  const query = {
    actor: null,
    action: null,
    entities: collections.map((collection) => entityOf(collection).name),
    recordId: null,
    from: null,
    to: null,
    words: null,
    limit: entriesAtOnce,
  };
  let before: number | null = null;
  do {
    const { items, nextCursor } = await trailEntries(ctx, { ...query, before });
    for (const { at, entity, recordId, sentence } of items) {
      const address = `${collectionNamed(entity)}/${recordId}`;
      const changes = found.get(address) ?? [];
      changes.unshift({ at, sentence: plainText(sentence) });
      found.set(address, changes);
    }
    before = nextCursor === null ? null : Number(nextCursor);
  } while (before !== null);
  return found;
}

function isIn(register: Register, address: string): boolean {
  const [collection = "", id = ""] = address.split("/");
  return isCollection(collection) && register.find(collection, id) !== undefined;
}
