/** The kinds of record a table that is imported can be a list of. */
export const importedCollections = ["activities", "parties", "data-items"] as const;

export type ImportedCollection = (typeof importedCollections)[number];
