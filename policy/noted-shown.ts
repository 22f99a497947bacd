import type { Shown } from "./shown.ts";

/** The lists a policy shows; its purposes follow from its activities. */
export type Lists = Omit<Shown, "purposes" | "places">;

/** Those of them that were read. */
export type ListsRead = Partial<Record<keyof Lists, readonly object[]>>;

/** The same lists; which of them are read is noted. */
export class NotedShown implements Shown {
  readonly #shown: Shown;
  readonly #read: ListsRead;

  constructor(shown: Shown, read: ListsRead) {
    this.#shown = shown;
    this.#read = read;
  }

  #list<L extends keyof Lists>(name: L): Shown[L] {
    const list = this.#shown[name];
    this.#read[name] = list;
    return list;
  }

  get organisations() {
    return this.#list("organisations");
  }
  get activities() {
    return this.#list("activities");
  }
  get processorActivities() {
    return this.#list("processorActivities");
  }
  get collectionPoints() {
    return this.#list("collectionPoints");
  }
  get trackers() {
    return this.#list("trackers");
  }
  get claims() {
    return this.#list("claims");
  }
  get publicActivities() {
    return this.#list("publicActivities");
  }
  get purposes() {
    this.#list("activities");
    return this.#shown.purposes;
  }
  get places() {
    this.#list("activities");
    return this.#shown.places;
  }
}
