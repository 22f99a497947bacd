import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export type Engine = "sqlite" | "postgres";

/** One committed step of the schema. */
export type Migration = {
  readonly name: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly hash: string;
  readonly statements: readonly string[];
  /** Tables that the file declares may have fewer rows afterwards, by a line `-- loses rows of TABLE`. */
  readonly mayLose: readonly string[];
};

/** Where the migrations of an engine are kept. */
export function migrationFolder(engine: Engine): string {
  return join(import.meta.dirname, "..", "drizzle", engine);
}

export const statementBreak = "\n--> statement-breakpoint\n";

/** The committed migrations of an engine, oldest first. */
export async function loadMigrations(engine: Engine): Promise<readonly Migration[]> {
  const folder = migrationFolder(engine);
  const files = (await readdir(folder)).filter((file) => /^\d{4}-.+\.sql$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), "utf8");
      return {
        name: file.replace(/\.sql$/, ""),
        hash: createHash("sha256").update(text).digest("hex"),
        statements: text.split(statementBreak).filter(hasStatement),
        mayLose: [...text.matchAll(/^-- loses rows of (\S+)$/gm)].flatMap((m) => m[1] ?? []),
      };
    }),
  );
}

function hasStatement(text: string): boolean {
  return text.split("\n").some((line) => line.trim() !== "" && !line.startsWith("--"));
}
