import { parseArgs } from "node:util";
import { deskWithToken } from "#bin/testing/desk-with-token.ts";
import { changeAtOnce } from "#bin/testing/two-processes.ts";
import { emptyRegister } from "#db/testing.ts";

// node bench/evidence/two-processes.ts [--changes 5000] [--url postgres://… of an empty database]
// Two servers on one PostgreSQL make that many changes each at the same time; without a URL on a throw-away server.
const { values } = parseArgs({
  options: { changes: { type: "string", default: "5000" }, url: { type: "string" } },
});
const place = values.url === undefined ? await emptyRegister("postgres") : null;
const found = place !== null && "url" in place.settings ? place.settings.url : values.url;
if (found === undefined) throw new Error("There is no PostgreSQL on this machine: give --url.");
const { desk, token } = await deskWithToken(found);
try {
  const changes = Number(values.changes);
  const { acknowledged, entries, faults, seconds } = await changeAtOnce(desk, token, changes);
  console.log(
    `2 processes, ${changes} changes each: ${acknowledged} acknowledged, ${entries} entries, ${faults.length} faults, ${Math.round(acknowledged / seconds)} changes/s`,
  );
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length === 0 && entries === 2 * changes ? 0 : 1;
} finally {
  desk[Symbol.dispose]();
  await place?.remove();
}
