import assert from "node:assert/strict";
import { test } from "node:test";
import { compareRegisters } from "./compare.ts";
import { recordOf } from "./complete.ts";
import { generateRegister } from "./generate.ts";
import { makeRegister } from "./register.ts";
import { withRecord } from "./with-record.ts";

const at = "2026-01-01T00:00:00.000Z";

test("a register with a record replaced or added is the one that would be made anew", () => {
  const register = generateRegister({ seed: 3, activities: 4 });
  const [known] = register.current("parties");
  assert.ok(known);
  const cases = [
    { ...known, legalName: "Renamed" },
    { ...known, archivedAt: at },
    recordOf("parties", "0-first", at, { legalName: "First" }),
    recordOf("parties", "zz-last", at, { legalName: "Last" }),
  ];
  for (const record of cases) {
    const others = register.records.parties.filter((one) => one.id !== record.id);
    const anew = makeRegister({ ...register.records, parties: [...others, record] }, register.at);
    const replaced = withRecord(register, "parties", record);
    assert.deepEqual(replaced.records, anew.records);
    assert.deepEqual(replaced.current("parties"), anew.current("parties"));
    assert.equal(replaced.find("parties", record.id), record);
    assert.deepEqual(compareRegisters(replaced, anew), []);
  }
  assert.equal(register.find("parties", known.id), known, "the other register stays");
});
