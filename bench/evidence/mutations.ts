import { parseArgs } from "node:util";
import { mutate } from "#evidence/bundle/testing/mutate.ts";
import { verifyBundle } from "#evidence/bundle/verify-bundle.js";
import { makeRandom } from "#register/random.ts";
import { richBundles } from "#server/registers/testing/rich-bundles.ts";
import { testRegister } from "#server/testing.ts";

// node bench/evidence/mutations.ts [--count 10000] [--seed 1]
// Tampers with an exported bundle that many times; the verifier has to refuse each and name the first bad entry or file.
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
  },
});
await using register = await testRegister("sqlite");
const { another, files } = await richBundles(register);
const untouched = (await verifyBundle(files)).ok && (await verifyBundle(another)).ok;
const { next: random } = makeRandom(Number(values.seed));
const { byKind, unseen } = await mutate(files, another, Number(values.count), random);
for (const [kind, count] of byKind) console.log(`${String(count).padStart(6)}  ${kind}`);
const made = [...byKind.values()].reduce((sum, count) => sum + count, 0);
console.log(
  `untouched: ${untouched ? "accepted" : "REFUSED"}; ${made} mutations: ${made - unseen.length} refused with the first bad entry or file named, ${unseen.length} not`,
);
for (const one of new Set(unseen)) console.log(one);
process.exitCode = untouched && unseen.length === 0 ? 0 : 1;
