import { setImmediate as nextRound } from "node:timers/promises";

/** How long work may go on before others get their turn, in milliseconds. */
const longestMs = 5;

/** From its arrival to its answer, a request takes several rounds of the event loop. */
const roundsOfARequest = 8;

/** Lets requests that have arrived be answered; takes no time where there are none. */
export async function othersTurn(): Promise<void> {
  for (let round = 0; round < roundsOfARequest; round += 1) await nextRound();
}

/**
 * Lets other requests have their turn in the middle of long work on the one thread there is: to be awaited after
 * each step, also inside a write; it only waits where its turn has lasted long enough.
 */
export function turns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestMs) return;
    await othersTurn();
    since = performance.now();
  };
}

/** Runs work that was cut into steps to its end, with others having their turn in between. */
export async function inTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  const next = turns();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await next();
  }
}
