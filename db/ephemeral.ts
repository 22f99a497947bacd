/** What no backup carries: whoever finds one must not find a session to take over or a link to use. */
export const ephemeralTables = ["session", "setupLink", "signInAttempt", "idempotency"] as const;
