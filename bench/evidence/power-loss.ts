import { parseArgs } from "node:util";
import { losePower } from "#db/testing/lose-power.ts";
import { makeRandom } from "#register/random.ts";

// node bench/evidence/power-loss.ts [--moments 1000] [--items 300] [--seed 1]   (Linux with strace)
// Records every write and sync of a process that creates items, loses the power at that many moments, and opens what each leaves.
const { values } = parseArgs({
  options: {
    moments: { type: "string", default: "1000" },
    items: { type: "string", default: "300" },
    seed: { type: "string", default: "1" },
  },
});
const { next: random } = makeRandom(Number(values.seed));
const { acknowledged, faults, moments, synced } = await losePower(
  Number(values.items),
  Number(values.moments),
  random,
);
console.log(
  `power lost at ${moments} moments; ${acknowledged} changes acknowledged, ${synced} syncs; ${faults.length} faults`,
);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
