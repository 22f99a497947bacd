import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { completenessOf } from "./completeness.ts";
import { registerCompleteness } from "./register-completeness.ts";
import { Draft } from "./testing/draft.ts";

function complete(edit: (draft: Draft) => unknown = () => null) {
  const draft = new Draft();
  edit(draft);
  const register = draft.register();
  const approved = register.current("activities").filter(({ state }) => state === "approved");
  const scores = approved.map((one) => completenessOf(one, register).score);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return { ...registerCompleteness(register, approved), mean };
}

describe("the completeness of a register", () => {
  test("is a fifth what organisations say of themselves, and the mean of the activities for the rest", () => {
    const { mean, missing, score } = complete();
    assert.deepEqual(missing, []);
    assert.equal(score, Math.floor(20 + 0.8 * mean));
  });

  test("falls with what an organisation leaves out, and names it with its field", () => {
    const { mean, missing, score } = complete((draft) => {
      draft.organisation().rights = null;
    });
    assert.deepEqual(
      missing.map(({ pointer, record }) => `${record.collection}/${record.id}${pointer}`),
      ["organisations/us/rights/channels", "organisations/us/rights/responseDays"],
    );
    assert.equal(score, Math.floor(15 + 0.8 * mean));
  });

  test("wants no contact of a DPO whom nobody need designate, and no policy where nothing is public", () => {
    const withoutDpo = complete((draft) =>
      Object.assign(draft.organisation().dpo ?? {}, {
        designated: false,
        email: null,
        postal: null,
      }),
    );
    assert.deepEqual(withoutDpo.missing, []);
    const internal = complete((draft) => {
      for (const { id } of draft.records.activities) draft.activity(id).visibility = "internal";
      draft.remove("policies", "privacy");
    });
    assert.deepEqual(internal.missing, []);
  });

  test("is not told where no activity is approved", () => {
    assert.equal(registerCompleteness(new Draft().register(), []).score, null);
  });
});
