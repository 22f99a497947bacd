import { mutationOptions } from "@tanstack/react-query";
import type { Locale } from "#register/locale.ts";
import type { Collection } from "#register/registry.ts";
import { queryString } from "./api-query.ts";
import { randomId, request } from "./request.ts";

export const exportFormats = ["pdf", "xlsx", "csv", "json", "jsonld"] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** The address of a file of the register, now or as it stood at an instant. */
export function exportHref(format: ExportFormat, locale: Locale, asOf: string): string {
  return `/api/v1/exports/register.${format}${queryString({ asOf, locale })}`;
}

type Tally = { readonly created: number; readonly changed: number; readonly unchanged: number };

/** What an import did, or would do. */
export type ImportResult = Tally & {
  readonly dryRun: boolean;
  readonly collections: { readonly [C in Collection]?: Tally };
};

/** Imports a register document, all of it or nothing, or only tries to. */
export const importRegister = () =>
  mutationOptions({
    mutationFn: ({ document, dryRun }: { document: string; dryRun: boolean }) =>
      request<ImportResult>("POST", `/api/v1/register${queryString({ dryRun })}`, {
        // As it stands in the file, so that the places of problems are those of the file.
        text: document,
        idempotencyKey: randomId(),
      }),
  });
