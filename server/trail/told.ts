import { inArray } from "drizzle-orm";
import type { TrailAction } from "#access/trail-actions.ts";
import { operator } from "#access/roles.ts";
import { compareRecords, type Difference } from "#register/compare.ts";
import type { Locale } from "#register/locale.ts";
import { fold } from "#register/fold.ts";
import type { Register } from "#register/register.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { Said } from "#reports/layouts/said.ts";
import type { Context } from "../context.ts";
import { namesOf } from "../people/names.ts";
import { readRegister } from "../registers/read.ts";
import type { TrailEntry } from "./read.ts";
import { collectionNamed } from "./words/filling.ts";
import { type Body, sentenceOf, type TrailNames } from "./words/sentence.ts";

/** An entry as the database holds it, with what it recorded; null where that was erased. */
export type Row = {
  readonly entry: {
    readonly seq: number;
    readonly ts: string;
    readonly actor: string;
    readonly role: string;
    readonly action: TrailAction;
    readonly entity: string | null;
    readonly recordId: string | null;
    readonly version: number | null;
    readonly requestId: string;
    readonly hash: string;
  };
  readonly body: string | null;
};

/** A page of entries, and the number before which the next one begins; null at the end. */
export type Found = { readonly rows: readonly Row[]; readonly cursor: number | null };

/** Entries with what they say, in the reader's language. */
export async function told(ctx: Context, rows: readonly Row[]): Promise<readonly TrailEntry[]> {
  const read = rows.map(({ entry, body }) => ({ entry, body: bodyOf(body) }));
  const names = await namesIn(ctx, read);
  const said = saidOf(await readRegister(ctx), ctx.locale);
  return read.map(({ entry, body }): TrailEntry => {
    const { ts, ...shown } = entry;
    return {
      ...shown,
      at: ts,
      actorName: names.person(entry.actor) ?? entry.actor,
      reason: body?.reason ?? null,
      erased: body === null,
      fileHash: fileHashIn(body),
      sentence: sentenceOf({ ...entry, body }, names, said),
    };
  });
}

/** The fields of its record that an entry changed; none where the record came with it or the payload was erased. */
export function changesIn(collection: Collection | null, { body }: Row): readonly Difference[] {
  const { after, before } = bodyOf(body) ?? {};
  if (collection === null || !before || !after) return [];
  return compareRecords(collection, { ...after, ...before }, after);
}

/** Those of the rows that hold some words (folded): in names, in what was changed, or in the reason. */
export async function holdsWords(
  ctx: Context,
  rows: readonly Row[],
  words: string,
): Promise<readonly Row[]> {
  const read = rows.map((row) => ({ ...row, body: bodyOf(row.body) }));
  const names = await namesIn(ctx, read);
  return rows.filter((_, index) => {
    const row = read[index];
    return row !== undefined && fold(textsOf(row, names).join("\n")).includes(words);
  });
}

type Read = { readonly entry: Row["entry"]; readonly body: Body | null };

function textsOf({ body, entry }: Read, names: TrailNames): readonly string[] {
  const texts = [names.person(entry.actor) ?? "", names.person(entry.recordId ?? "") ?? ""];
  const { after = null, before = null, reason = null } = body ?? {};
  if (reason !== null) texts.push(reason);
  const collection = collectionNamed(entry.entity);
  if (collection !== undefined && after !== null) {
    const record = { ...before, ...after };
    for (const locale of ["en", "fr"] as const)
      texts.push(entityOf(collection).title(record, locale));
  }
  for (const [name, value] of Object.entries(after ?? {})) {
    if (before === null || name in before) collectTexts(value, texts);
  }
  collectTexts(before, texts);
  return texts;
}

function collectTexts(value: unknown, texts: string[]): void {
  if (typeof value === "string") texts.push(value);
  else if (typeof value === "number") texts.push(String(value));
  else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) collectTexts(inner, texts);
  }
}

function fileHashIn(body: Body | null): string | null {
  const { manifest, sha256 } = body?.after ?? {};
  const hash = sha256 ?? manifest;
  return typeof hash === "string" ? hash : null;
}

const bodyOf = (body: string | null): Body | null =>
  body === null
    ? null
    : { before: null, after: null, reason: null, ...(JSON.parse(body) as object) };

async function namesIn(ctx: Context, rows: readonly Read[]): Promise<TrailNames> {
  const people = new Set<string>();
  const tokens = new Set<string>();
  for (const { body, entry } of rows) {
    people.add(entry.actor);
    const personId = body?.after?.["personId"];
    if (typeof personId === "string") people.add(personId);
    if (entry.recordId === null) continue;
    if (entry.entity === "person") people.add(entry.recordId);
    if (entry.entity === "apiToken") tokens.add(entry.recordId);
  }
  people.delete(operator.id);
  const [named, tokensNamed] = [await namesOf(ctx.db, [...people]), await tokenNames(ctx, tokens)];
  return { person: (id) => named.get(id), token: (id) => tokensNamed.get(id) };
}

async function tokenNames(
  { db }: Context,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  if (ids.size === 0) return new Map();
  const { apiToken } = db.tables;
  const rows = await db.read((orm) =>
    orm
      .select({ id: apiToken.id, name: apiToken.name })
      .from(apiToken)
      .where(inArray(apiToken.id, [...ids])),
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** What names the values of a register, kept with it: the parts of a large one take a while to walk. */
const kept = new WeakMap<Register["records"], Map<Locale, Said>>();

function saidOf(register: Register, locale: Locale): Said {
  const known = kept.get(register.records) ?? new Map<Locale, Said>();
  kept.set(register.records, known);
  const said = known.get(locale) ?? new Said(register, locale);
  known.set(locale, said);
  return said;
}
