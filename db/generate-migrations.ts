import { parseArgs } from "node:util";
import { generate } from "./generate.ts";

// npm run db:generate -- add-review-date: writes what the declarations ask for beyond the committed migrations.
const { positionals } = parseArgs({ allowPositionals: true });
const word = positionals[0] ?? "change";
if (!/^[a-z][a-z0-9-]*$/.test(word))
  throw new Error("Name the change in lower case: add-review-date");
for (const engine of ["sqlite", "postgres"] as const) {
  const file = await generate(engine, word);
  process.stdout.write(`${engine}: ${file ?? "nothing changed"}\n`);
}
