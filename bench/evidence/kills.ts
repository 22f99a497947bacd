import { parseArgs } from "node:util";
import { deskWithToken } from "#bin/testing/desk-with-token.ts";
import { killWhileWriting } from "#bin/testing/kills.ts";
import { makeRandom } from "#register/random.ts";

// node bench/evidence/kills.ts [--rounds 1000] [--seed 1] [--url postgres://…]
// Kills a server that many times while it writes; a new register every fifty kills keeps the walks over the trail short.
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    url: { type: "string" },
  },
});
const perRegister = 50;
const rounds = Number(values.rounds);
const { next: random } = makeRandom(Number(values.seed));
let kills = 0;
let acknowledged = 0;
const restarts: number[] = [];
const faults: string[] = [];
while (kills < rounds && faults.length === 0) {
  const { desk, token } = await deskWithToken(values.url ?? null);
  try {
    const count = values.url === undefined ? Math.min(perRegister, rounds - kills) : rounds;
    const tally = await killWhileWriting(desk, token, count, random);
    kills += tally.kills;
    acknowledged += tally.acknowledged;
    restarts.push(...tally.restarts);
    faults.push(...tally.faults);
  } finally {
    desk[Symbol.dispose]();
  }
  process.stderr.write(`${kills} kills, ${acknowledged} acknowledged, ${faults.length} faults\n`);
}
const sorted = restarts.toSorted((a, b) => a - b);
const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
console.log(
  `${kills} kills; ${acknowledged} changes acknowledged; ${faults.length} faults; start: median ${at(0.5)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms`,
);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
