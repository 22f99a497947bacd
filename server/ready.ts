import { inTurns } from "#db/turns.ts";
import { prepareImpact } from "#policy/impact.ts";
import type { Register } from "#register/register.ts";
import type { Installation } from "./context.ts";
import { findingsOf } from "./findings/findings.ts";
import { operatorContext } from "./installation.ts";
import { log } from "./log.ts";
import { currentRegister } from "./registers/load.ts";

/** How long a register has to stay as it is before anything is made ahead, in milliseconds. */
const quiet = 1000;

/** Registers with more activities are too large to keep what was made of their texts. */
const mostActivities = 2000;

/**
 * Has at hand, a second after the register was loaded or changed, what somebody is going to ask for: its findings, and
 * the texts of all policies, so that whoever opens a record or edits one does not wait for the whole register to be
 * gone through. It is done between requests; a newer register ends the work on the texts.
 */
export async function keepReady(installation: Installation): Promise<void> {
  const { registers, reports, url } = installation;
  const ctx = operatorContext(installation, "ahead");
  let newest: Register | undefined;
  function* texts(register: Register): Generator<undefined, void> {
    if (register.current("activities").length > mostActivities) return;
    for (const _ of prepareImpact(register, { baseUrl: url })) {
      yield;
      if (register !== newest) return;
    }
  }
  const prepare = async (register: Register) => {
    await findingsOf(ctx);
    await inTurns(texts(register));
  };
  let waiting: NodeJS.Timeout | undefined;
  registers.onLoaded = (register) => {
    newest = register;
    clearTimeout(waiting);
    const begin = () => {
      // Somebody waits for a report, and both would share the processor.
      if (reports.workload.running > 0) waiting = setTimeout(begin, quiet).unref();
      else prepare(register).catch((error: unknown) => log.error("not made ahead", { error }));
    };
    waiting = setTimeout(begin, quiet).unref();
  };
  await currentRegister(installation);
}
