import { mutationOptions } from "@tanstack/react-query";
import type { ImportedCollection } from "#register/imported-collections.ts";
import type { Locale } from "#register/locale.ts";
import type { ImportReport } from "#server/imports/report.ts";
import { queryString } from "./api-query.ts";
import { randomId, request } from "./request.ts";

export type { ImportProblem } from "#server/imports/entry.ts";
export type { PlannedRow } from "#server/imports/plan.ts";
export type { ImportReport, ImportTable } from "#server/imports/report.ts";

/** What a person chose about a file instead of what was found. */
export type ImportChoice = {
  readonly sheet?: string;
  readonly as?: ImportedCollection;
  readonly headings?: number;
  readonly columns?: readonly (string | null)[];
  readonly locale?: Locale;
};

type Order = { readonly file: File; readonly choice: ImportChoice; readonly dryRun: boolean };

/** Imports a file, all of it or nothing, or only tries to. */
export const importFile = () =>
  mutationOptions({
    mutationFn: ({ choice, dryRun, file }: Order) => {
      const { columns, ...rest } = choice;
      const asked = {
        ...rest,
        columns: columns?.map((target) => target ?? "").join(","),
        name: file.name,
        dryRun,
      };
      return request<ImportReport>("POST", `/api/v1/imports${queryString(asked)}`, {
        file,
        idempotencyKey: randomId(),
      });
    },
  });
