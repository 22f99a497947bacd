import { setImmediate as othersTurn } from "node:timers/promises";
import { generateRegister } from "#register/generate.ts";
import { render } from "./render.ts";

/** What it takes until most of what draws is compiled: some two seconds, while nobody needs the processor. */
const rounds = 4;
const activities = 25;

/** Draws registers that nobody reads, until a report is wanted: what is drawn for the first time takes twice as long. */
export async function rehearse(isWanted: () => boolean): Promise<void> {
  for (let round = 1; round <= rounds; round += 1) {
    // What was ordered meanwhile is told now.
    await othersTurn();
    if (isWanted()) return;
    const { at, records } = generateRegister({ seed: round, activities });
    await render({ kind: "pdf", records, at, locale: "en", generatedAt: at }, () => undefined);
  }
}
