import { setTimeout as pause } from "node:timers/promises";
import { generateRegister } from "#register/generate.ts";
import { render } from "./render.ts";

/** What it takes until most of what draws is compiled: some two seconds of a processor. */
const rounds = 4;
const activities = 25;
/** Who has just started wants something else first, milliseconds. */
const startsAfter = 3000;

class Interruption extends Error {}

/** Draws registers that nobody reads, until a report is wanted: what is drawn for the first time takes twice as long. */
export async function rehearse(isWanted: () => boolean): Promise<void> {
  const put = () => {
    if (isWanted()) throw new Interruption();
  };
  // A thread that is told to end does not wait for it.
  await pause(startsAfter, undefined, { ref: false });
  try {
    for (let round = 1; round <= rounds && !isWanted(); round += 1) {
      const { at, records } = generateRegister({ seed: round, activities });
      await render({ kind: "pdf", records, at, locale: "en", generatedAt: at }, put);
    }
  } catch (error) {
    if (!(error instanceof Interruption)) throw error;
  }
}
