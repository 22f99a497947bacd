#!/usr/bin/env node
import "./loading.ts";

const { runCommandLine } = await import("./cli/run.ts");
process.exitCode = await runCommandLine(process.argv.slice(2), process.env);
