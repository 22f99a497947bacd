import type { Guards } from "../guards.ts";
import { guardedRecords, immutableTables, refusals } from "../guards.ts";

const refuse = (message: string) =>
  `RAISE EXCEPTION USING ERRCODE = 'RG001', MESSAGE = '${message}';`;

const entry = `EXISTS (SELECT 1 FROM public."audit" a WHERE a."seq" = NEW."auditSeq" AND a."entity" = TG_TABLE_NAME::text AND a."recordId" = NEW."id" AND a."version" = NEW."version")`;

/** Trigger functions by name. */
const functions: Readonly<Record<string, string>> = {
  recital_record: `BEGIN
  IF TG_OP = 'INSERT' THEN
    IF (NEW."version" = 1 AND NEW."no" = NEW."auditSeq" AND ${entry}) IS NOT TRUE THEN
      ${refuse(refusals.insert)}
    END IF;
    RETURN NEW;
  ELSIF TG_OP = 'UPDATE' THEN
    IF (NEW."id" = OLD."id" AND NEW."no" = OLD."no" AND NEW."version" = OLD."version" + 1 AND NEW."auditSeq" > OLD."auditSeq" AND ${entry}) IS NOT TRUE THEN
      ${refuse(refusals.update)}
    END IF;
    RETURN NEW;
  END IF;
  ${refuse(refusals.remove)}
END`,
  recital_audit: `BEGIN
  IF TG_OP = 'INSERT' THEN
    IF (NEW."seq" = (SELECT coalesce(max("seq"), 0) + 1 FROM public."audit") AND (NEW."seq" = 1 OR NEW."prev" = (SELECT "hash" FROM public."audit" WHERE "seq" = NEW."seq" - 1))) IS NOT TRUE THEN
      ${refuse(refusals.sequence)}
    END IF;
    RETURN NEW;
  END IF;
  ${refuse(refusals.trail)}
END`,
  recital_payload: `BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."salt" IS NOT NULL AND NEW."body" IS NOT NULL THEN
      RETURN NEW;
    END IF;
  ELSIF TG_OP = 'UPDATE' THEN
    IF NEW."seq" = OLD."seq" AND NEW."salt" IS NULL AND NEW."body" IS NULL AND EXISTS (SELECT 1 FROM public."audit" a WHERE a."seq" > OLD."seq" AND a."action" = 'redaction' AND a."entity" = 'audit' AND a."recordId" = OLD."seq"::text) THEN
      RETURN NEW;
    END IF;
  END IF;
  ${refuse(refusals.payload)}
END`,
  recital_immutable: `BEGIN
  ${refuse(refusals.immutable)}
END`,
  recital_truncate: `BEGIN
  ${refuse(refusals.remove)}
END`,
};

/** A trigger, with its events as PostgreSQL keeps them: row 1, before 2, insert 4, delete 8, update 16, truncate 32. */
type Trigger = {
  readonly name: string;
  readonly table: string;
  readonly events: string;
  readonly type: number;
  readonly run: string;
};

const everyWrite = { events: "INSERT OR UPDATE OR DELETE", type: 31 };
const everyChange = { events: "UPDATE OR DELETE", type: 27 };

const triggers: readonly Trigger[] = [
  ...guardedRecords.map((table) => ({ table, run: "recital_record", ...everyWrite })),
  { table: "audit", run: "recital_audit", ...everyWrite },
  { table: "auditPayload", run: "recital_payload", ...everyWrite },
  ...immutableTables.map((table) => ({ table, run: "recital_immutable", ...everyChange })),
].flatMap((rows) => [
  { name: `${rows.table}_guard`, ...rows },
  {
    name: `${rows.table}_truncate`,
    table: rows.table,
    events: "TRUNCATE",
    type: 34,
    run: "recital_truncate",
  },
]);

const searchIndex = `CREATE INDEX "searchIndex" ON public."search" USING gin (array_to_tsvector(string_to_array("tokens", ' ')))`;

/** A trigger as one line, so that what is there can be compared with what should be. */
const line = (table: unknown, type: unknown, run: unknown, enabled: unknown) =>
  `${table} ${type} ${run} ${enabled}`;

const expected: ReadonlyMap<string, string> = new Map([
  ...Object.entries(functions),
  ...triggers.map(({ name, table, type, run }): [string, string] => [
    name,
    line(table, type, run, "O"),
  ]),
  ["searchIndex", "valid"],
]);

/** The guards of a PostgreSQL database. */
export const postgresGuards: Guards = {
  expected,
  async actual(raw) {
    const there =
      await raw(`SELECT t.tgname AS name, c.relname AS "table", t.tgtype AS type, p.proname AS run, t.tgenabled AS enabled
      FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
      WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace`);
    const sources = await raw(`SELECT proname AS name, prosrc AS source FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace AND proname LIKE 'recital\\_%'`);
    const others =
      await raw(`SELECT indexrelid::regclass::text AS name, CASE WHEN indisvalid THEN 'valid' ELSE 'invalid' END AS state
      FROM pg_index WHERE indexrelid = to_regclass('public."searchIndex"')
      UNION ALL SELECT rulename::text, 'rule' FROM pg_rules WHERE schemaname = 'public'`);
    return new Map([
      ...there.map((t): [string, string] => [
        String(t.name),
        line(t.table, t.type, t.run, t.enabled),
      ]),
      ...sources.map((f): [string, string] => [String(f.name), String(f.source)]),
      ...others.map((o): [string, string] => [String(o.name).replaceAll('"', ""), String(o.state)]),
    ]);
  },
  async drop(raw) {
    const there =
      await raw(`SELECT t.tgname AS name, t.tgrelid::regclass::text AS "table" FROM pg_trigger t
      JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace`);
    for (const { name, table } of there) await raw(`DROP TRIGGER "${name}" ON ${table}`);
    await raw('DROP INDEX IF EXISTS public."searchIndex"');
  },
  async create(raw) {
    for (const [name, body] of Object.entries(functions)) {
      await raw(
        `CREATE OR REPLACE FUNCTION public.${name}() RETURNS trigger LANGUAGE plpgsql AS $guard$${body}$guard$`,
      );
    }
    for (const { name, table, events, run } of triggers) {
      const each = events === "TRUNCATE" ? "STATEMENT" : "ROW";
      await raw(
        `CREATE TRIGGER "${name}" BEFORE ${events} ON public."${table}" FOR EACH ${each} EXECUTE FUNCTION public.${run}()`,
      );
    }
    await raw(searchIndex);
  },
};
