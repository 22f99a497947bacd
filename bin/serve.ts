import "./loading.ts";

// The process: settings, database, sample, application, socket; see bin/serve/ for each step.
const { openProcess } = await import("./serve/process.ts");
await openProcess(process.env, process.argv.includes("--dev"));
