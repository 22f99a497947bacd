import { and, eq, isNotNull } from "drizzle-orm";
import { authorise } from "../authorise.ts";
import type { Context } from "../context.ts";
import { invalid, notFound, Refusal } from "../refusal.ts";
import { append } from "./append.ts";

/**
 * Erases what an entry recorded, its salt included (GDPR Art. 17), and says so in a new entry. Its envelope and
 * hash stay, so that every proof holds. What a record says now is changed in the record, not here.
 * @throws Refusal forbidden, not_found, conflict (erased already, or an entry others rely on), invalid (no reason)
 */
export async function redact(ctx: Context, seq: number, reason: string): Promise<void> {
  authorise(ctx, "trail.redact");
  if (reason.trim() === "") {
    const detail = {
      en: "Say why, such as the request of the person and its date.",
      fr: "Indiquez pourquoi, par exemple la demande de la personne et sa date.",
    };
    throw invalid([{ pointer: "/reason", detail: detail[ctx.locale], code: "required" }]);
  }
  const { audit, auditPayload } = ctx.db.tables;
  await ctx.db.write(async (tx) => {
    const [entry] = await tx
      .select({ entity: audit.entity, body: auditPayload.body })
      .from(audit)
      .leftJoin(auditPayload, eq(auditPayload.seq, audit.seq))
      .where(eq(audit.seq, seq));
    if (entry === undefined) throw notFound();
    if (entry.body === null) throw erasedAlready();
    if (entry.entity === "trail-key") throw reliedOn();
    await append(ctx, tx, [
      {
        action: "redaction",
        entity: "audit",
        id: String(seq),
        version: null,
        payload: { before: null, after: null, reason },
      },
    ]);
    await tx
      .update(auditPayload)
      .set({ salt: null, body: null })
      .where(and(eq(auditPayload.seq, seq), isNotNull(auditPayload.body)));
  });
}

const erasedAlready = () =>
  new Refusal("conflict", {
    en: "What this entry recorded is erased already.",
    fr: "Ce que cette entrée consignait est déjà effacé.",
  });

const reliedOn = () =>
  new Refusal("conflict", {
    en: "This entry names a key that checkpoints are verified with; it holds no personal data and stays.",
    fr: "Cette entrée nomme une clé qui sert à vérifier les points de contrôle ; elle ne contient aucune donnée personnelle et demeure.",
  });
