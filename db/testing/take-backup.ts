import { openDatabase } from "../open.ts";

/**
 * Takes a backup in a process of its own, which is killed that many milliseconds after it began: from within, so
 * that on a busy machine the kill and the backup wait for their turn alike.
 */
const [settings = "", file = "", ms = ""] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(settings), () => new Date());
setTimeout(() => process.kill(process.pid, "SIGKILL"), Number(ms));
await database.backup(file);
await database.close();
