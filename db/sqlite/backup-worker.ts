import { workerData } from "node:worker_threads";
import Driver from "better-sqlite3";
import { ephemeralTables } from "../ephemeral.ts";
import { requireWhole } from "./files.ts";

const { from, to } = workerData as { from: string; to: string };

const source = new Driver(from, { readonly: true, fileMustExist: true, timeout: 5000 });
source.prepare("VACUUM INTO ?").run(to);
source.close();

const copy = new Driver(to, { fileMustExist: true });
copy.pragma("secure_delete = 1");
for (const table of ephemeralTables) copy.exec(`DELETE FROM "${table}"`);
requireWhole(copy);
copy.close();
