import { randomUUID } from "node:crypto";
import { isNull } from "drizzle-orm";
import type { Role } from "#access/roles.ts";
import type { Orm } from "#db/database.ts";
import { fromRow } from "#db/record-row.ts";
import { collections } from "#register/registry.ts";
import { type Context, type Installation, instant } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { type AnyRecord, type Write, writeAll } from "../records/write.ts";
import { currentRegister } from "../registers/load.ts";
import { insertPerson, newPasswordHash } from "./people.ts";
import { actorOf, type Person } from "./person.ts";
import { isSetupLink, useSetupLink } from "./setup-link.ts";
import { startAndRecord } from "./start-session.ts";

/** Who the first administrator is, and whether the sample that the register began with stays. */
export type SetUp = {
  readonly link: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly start: "sample" | "empty";
};

/** Whether a link works, and for whoever holds it the name of the organisation in the register, null where it is empty. */
export async function setUpState(
  installation: Installation,
  link: string,
): Promise<{ valid: boolean; sample: string | null }> {
  const valid = await installation.db.read((orm) => isSetupLink(installation, orm, link));
  if (!valid) return { valid, sample: null };
  const register = await currentRegister(installation);
  return { valid, sample: register.current("organisations")[0]?.legalName ?? null };
}

/**
 * Creates the first administrator, signs them in and, where they start empty, archives what the register
 * holds, all in one transaction. Returns the person and the token of their session.
 * @throws Refusal not_found for a link that does not (or no longer) work; invalid
 */
export async function setUp(
  ctx: Context,
  asked: SetUp,
): Promise<{ person: Person; token: string }> {
  // Before the password is hashed: only who holds the link may make the server work.
  if (!(await ctx.db.read((orm) => isSetupLink(ctx, orm, asked.link)))) throw usedUp();
  const hash = await newPasswordHash(asked.password, asked.email, ctx.locale);
  const { name, email, roles } = asked;
  const id = randomUUID();
  const first: Context = { ...ctx, actor: { id, email, roles, isOperator: false } };
  return ctx.db.write(async (tx) => {
    if (!(await useSetupLink(ctx, tx, asked.link))) throw usedUp();
    const person = await insertPerson(first, tx, { id, name, email, roles, hash });
    if (asked.start === "empty") await archiveEverything(first, tx);
    const token = await startAndRecord({ ...first, actor: actorOf(person) }, tx);
    return { person, token };
  });
}

/** Nothing is ever deleted from a register: what was there before can be restored. */
async function archiveEverything(ctx: Context, tx: Orm): Promise<void> {
  const at = instant(ctx);
  const writes: Write[] = [];
  for (const collection of collections) {
    const table = ctx.db.tables.records[collection];
    for (const row of await tx.select().from(table).where(isNull(table.archivedAt))) {
      const before = fromRow(collection, row) as unknown as AnyRecord;
      const after: AnyRecord = {
        ...before,
        version: before.version + 1,
        updatedAt: at,
        updatedBy: ctx.actor.id,
        archivedAt: at,
      };
      const reason = "start with an empty register";
      writes.push({ action: "archive", collection, before, after, reason });
    }
  }
  if (writes.length > 0) await writeAll(ctx, tx, writes, "document");
}

function usedUp(): Refusal {
  return new Refusal("not_found", {
    en: "This link does not work, or no longer: it creates the first administrator once, and starting Recital again prints a new one as long as there is nobody. If you have an account, sign in.",
    fr: "Ce lien ne fonctionne pas, ou plus : il crée une seule fois le premier administrateur, et un redémarrage de Recital en affiche un nouveau tant qu’il n’y a personne. Si vous avez un compte, connectez-vous.",
  });
}
