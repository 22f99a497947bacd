import { say, SetupError } from "./setup/command.js";
import { ensureBuilt } from "./setup/build.js";
import { ensureInstalled } from "./setup/install.js";

// Runs before every npm script, on whatever Node the machine has: plain JavaScript, no dependency,
// and nothing on standard output, which belongs to the command that follows.
try {
  await ensureInstalled();
  if (process.argv.includes("--build")) await ensureBuilt();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
