import { notFound } from "next/navigation";
import { cache } from "react";
import type { AnyRecord } from "#queries/records.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { asked, preferences } from "./request.ts";

/** The title of a record in the language of the page; not found where it is not there, or may not be seen. */
export const recordTitle = cache(async (collection: Collection, id: string): Promise<string> => {
  const { locale } = await preferences();
  try {
    const path = `/api/v1/${collection}/${encodeURIComponent(id)}`;
    const record = (await asked(path)) as AnyRecord;
    return entityOf(collection).title(record, locale);
  } catch (error) {
    if (error instanceof Error && "status" in error && error.status === 404) notFound();
    throw error;
  }
});
