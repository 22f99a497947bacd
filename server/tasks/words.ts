/** What the calendar of tasks is called. */
export const words = {
  calendar: { en: "Recital: what is due", fr: "Recital : échéances" },
} as const;
