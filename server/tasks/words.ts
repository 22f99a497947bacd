import { withFrenchSpaces } from "#register/french-spaces.ts";

/** What the calendar of tasks is called. */
export const words = withFrenchSpaces({
  calendar: { en: "Recital: what is due", fr: "Recital : échéances" },
} as const);
