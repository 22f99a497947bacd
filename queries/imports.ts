import { mutationOptions } from "@tanstack/react-query";
import type { Locale } from "#register/locale.ts";
import type { Collection } from "#register/registry.ts";
import { queryString } from "./api-query.ts";
import { randomId, request } from "./request.ts";

/** What each row of a table can be. */
export const importedCollections = ["activities", "parties", "data-items"] as const;

export type ImportedCollection = (typeof importedCollections)[number];

export type ImportTally = {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
};

type Place = { readonly sheet: string; readonly row: number; readonly column: string | null };

/** Something about a cell or row that refuses the file, or that is good to know. */
export type ImportRemark = Place & {
  readonly heading: string;
  readonly detail: string;
  readonly code: string;
};

/** What would become of a row. */
export type ImportRow = {
  readonly place: Place;
  readonly collection: Collection;
  readonly id: string | null;
  readonly title: string;
  readonly outcome: "create" | "change" | "same" | "refused";
  readonly problems: readonly ImportRemark[];
  readonly remarks: readonly ImportRemark[];
};

export type ImportColumn = {
  readonly column: string;
  readonly heading: string;
  readonly sample: string;
  readonly target: string | null;
};

/** How the table of a file was understood. */
export type ImportTable = {
  readonly sheet: string;
  readonly collection: ImportedCollection;
  readonly headings: number;
  readonly columns: readonly ImportColumn[];
  readonly targets: readonly { readonly id: string; readonly label: string }[];
};

/** What an import did or would do. */
export type ImportReport = ImportTally & {
  readonly dryRun: boolean;
  readonly layout: "register-json" | "register-csv" | "register-xlsx" | "cnil" | "ico" | "table";
  readonly locale: Locale;
  readonly sheets: readonly string[];
  readonly table: ImportTable | null;
  readonly collections: { readonly [C in Collection]?: ImportTally };
  readonly rows: readonly ImportRow[];
  readonly beside: readonly ImportRow[];
  readonly more: number;
};

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
