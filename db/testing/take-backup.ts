import { openDatabase } from "../open.ts";

/** Takes a backup in a process of its own: says when it begins, so that a test can kill it on the way. */
const [settings = "", file = ""] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(settings), () => new Date());
process.stdout.write("begun\n");
await database.backup(file);
process.stdout.write("done\n");
await database.close();
