import type { TestEvent } from "node:test/reporters";

/** A reporter for `node --test` that writes nothing but the counts of the whole run, as JSON. */
export default async function* countReporter(
  events: AsyncIterable<TestEvent>,
): AsyncGenerator<string> {
  for await (const event of events) {
    const isWholeRun = event.type === "test:summary" && event.data.file === undefined;
    if (isWholeRun) yield JSON.stringify(event.data.counts);
  }
}
