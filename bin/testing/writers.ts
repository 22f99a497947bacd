import { setTimeout as delay } from "node:timers/promises";
import { recordOf } from "#register/complete.ts";
import { toDocument } from "#register/document.ts";
import { makeRegister } from "#register/register.ts";
import type { Ledger } from "./ledger.ts";
import { type Got, ask } from "./server.ts";

/** How many parties one import brings, all of them or none. */
export const partiesPerImport = 5;

/** The name that a writer gives a party in a version, so that a reader sees whether the two belong together. */
export const nameOf = (id: string, version: number): string => `${id} in version ${version}`;

const bearer = (token: string, more: Readonly<Record<string, string>> = {}) => ({
  authorization: `Bearer ${token}`,
  "content-type": "application/json",
  ...more,
});

/** Writes one version of a party over HTTP: creates it, or changes the version before. */
function writeParty(port: number, token: string, id: string, version: number): Promise<Got> {
  const first = version === 1;
  return ask(port, {
    method: first ? "POST" : "PUT",
    path: first ? "/api/v1/parties" : `/api/v1/parties/${id}`,
    headers: bearer(token, first ? {} : { "if-match": `"v${version - 1}"` }),
    body: JSON.stringify({ id, legalName: nameOf(id, version) }),
  });
}

const busy = 503;
const pauseMs = 50;

/** Writes a version, again for as long as the answer is that nothing was saved because the register is busy. */
export async function writePartyInTime(
  port: number,
  token: string,
  id: string,
  version: number,
): Promise<Got> {
  for (;;) {
    const answer = await writeParty(port, token, id, version);
    if (answer.status !== busy) return answer;
    await delay(pauseMs);
  }
}

/** Creates a party and changes it again and again until the server is gone, noting each version it acknowledged. */
export async function changeUntilItDies(
  port: number,
  token: string,
  id: string,
  ledger: Ledger,
): Promise<void> {
  for (let version = 1; ; version += 1) {
    const answer = await writePartyInTime(port, token, id, version).catch(() => null);
    if (answer === null) return;
    requireStatus(answer, version === 1 ? 201 : 200);
    ledger.noteVersion(id, version);
  }
}

/** Imports several parties at once, again and again until the server is gone: one change of many rows. */
export async function importUntilItDies(
  port: number,
  token: string,
  prefix: string,
  ledger: Ledger,
): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const batch = `${prefix}-${turn}`;
    const answer = await ask(port, {
      method: "POST",
      path: "/api/v1/imports",
      headers: bearer(token),
      body: batchDocument(batch),
    }).catch(() => null);
    if (answer === null) return;
    // On a busy machine the thread that reads the file may be given up; nothing was saved then.
    if (answer.status === 200) ledger.noteImport(batch);
  }
}

/** A register document with the parties of one import; their ids are its prefix and a number. */
function batchDocument(batch: string): string {
  const at = "2026-03-03T09:00:00.000Z";
  const parties = Array.from({ length: partiesPerImport }, (_, index) => {
    const id = `${batch}-${index}`;
    return recordOf("parties", id, at, { legalName: nameOf(id, 1) });
  });
  return toDocument(makeRegister({ parties }, at));
}

function requireStatus({ status, text }: Got, expected: number): void {
  if (status !== expected) throw new Error(`The server answered ${status}: ${text}`);
}
