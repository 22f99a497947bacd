import { setImmediate as othersTurn } from "node:timers/promises";
import { prepareImpact } from "#policy/impact.ts";
import type { Register } from "#register/register.ts";
import type { Installation } from "../context.ts";
import { log } from "../log.ts";
import { currentRegister } from "../registers/load.ts";

/** How long a register has to stay as it is before its texts are made ahead, in milliseconds. */
const quiet = 1000;

/** Registers with more activities are too large to keep what was made of them. */
const mostActivities = 2000;

/**
 * Has the texts of all policies at hand a second after the register was loaded or changed, so that the first person
 * who edits learns at once what an edit would change. Parts are made between requests; a newer register ends the work.
 */
export async function keepTextsReady(installation: Installation): Promise<void> {
  const { registers, url } = installation;
  let newest: Register | undefined;
  const prepare = async (register: Register) => {
    for (const _ of prepareImpact(register, { baseUrl: url })) {
      await othersTurn();
      if (register !== newest) return;
    }
  };
  let waiting: NodeJS.Timeout | undefined;
  registers.onLoaded = (register) => {
    newest = register;
    clearTimeout(waiting);
    if (register.current("activities").length > mostActivities) return;
    const begin = () =>
      prepare(register).catch((error: unknown) => log.error("texts not made ahead", { error }));
    waiting = setTimeout(begin, quiet).unref();
  };
  await currentRegister(installation);
}
