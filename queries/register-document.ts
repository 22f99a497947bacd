import type { Locale } from "#register/locale.ts";
import type { ExportFormat } from "#server/registers/export-file.ts";
import { queryString } from "./api-query.ts";

export type { ExportFormat };

/** What a PDF is restricted to, and what is printed with its records; empty for all of it and nothing more. */
export type PrintChoice = {
  readonly role: "" | "controller" | "processor";
  readonly internal: "" | "false";
  readonly findings: "" | "true";
  readonly history: "" | "true";
};

/** The address of a file of the register, now or as it stood at an instant; a PDF may show a part of it. */
export function exportHref(
  format: ExportFormat,
  locale: Locale,
  asOf: string,
  print?: PrintChoice,
): string {
  return `/api/v1/exports/register.${format}${queryString({ asOf, locale, ...print })}`;
}

/** The address of the auditor's bundle, now or as of an instant. */
export function bundleHref(locale: Locale, asOf: string): string {
  return `/api/v1/exports/bundle.zip${queryString({ asOf, locale })}`;
}
