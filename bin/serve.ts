import { openProcess } from "./serve/process.ts";

// The process: settings, database, sample, application, socket; see bin/serve/ for each step.
await openProcess(process.env, process.argv.includes("--dev"));
