type Facts = Readonly<Record<string, unknown>>;

function line(level: string, event: string, facts: Facts): string {
  const plain = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      value instanceof Error ? (value.stack ?? value.message) : value,
    ]),
  );
  return JSON.stringify({ at: new Date().toISOString(), level, event, ...plain });
}

/** One JSON line per event on standard error; no personal data, no secret, no content of the register. */
export const log = {
  info: (event: string, facts: Facts = {}) => console.error(line("info", event, facts)),
  error: (event: string, facts: Facts = {}) => console.error(line("error", event, facts)),
};
