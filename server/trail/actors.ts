import { operator } from "#access/roles.ts";
import { asc } from "drizzle-orm";
import { authorise } from "../authorise.ts";
import type { Context } from "../context.ts";
import { trailWords } from "./words/sentence.ts";

/** Everybody who has or had an account, by name, and the operator: those the trail may name as acting. @throws Refusal forbidden */
export async function actorsOf(
  ctx: Context,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  authorise(ctx, "audit.read");
  const { person } = ctx.db.tables;
  const people = await ctx.db.read((orm) =>
    orm
      .select({ id: person.id, name: person.name })
      .from(person)
      .orderBy(asc(person.name), asc(person.id)),
  );
  const words = trailWords(ctx.locale);
  return [
    ...people,
    { id: operator.id, name: words.operator },
    { id: "anonymous", name: words.anonymous },
  ];
}
