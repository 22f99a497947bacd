import type { DatabaseSettings } from "../open.ts";
import { openDatabase } from "../open.ts";
import { createItem } from "./items.ts";

// Run by tests as a process of its own: node write-items.ts SETTINGS PREFIX COUNT. Prints each id once it is committed.
const [settings = "", prefix = "", count = ""] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(settings) as DatabaseSettings, () => new Date());
for (let i = 0; i < Number(count); i += 1) {
  const id = `${prefix}-${i}`;
  await createItem(database, id);
  process.stdout.write(`${id}\n`);
}
await database.close();
