import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import * as fc from "fast-check";
import { checkpointText, readCheckpoint } from "./checkpoint.ts";
import { isNoteBy, readNote, signedNote } from "./note.ts";
import { newSigningKey, readSigningKey, readVerifierKey, writeSigningKey } from "./signature.ts";
import { leafHash } from "./tree.ts";

/** The example of the format's first implementation (golang.org/x/mod/sumdb/note). */
const published = {
  key: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  note: [
    "If you think cryptography is the answer to your problem,",
    "then you don't know what your problem is.",
    "",
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=",
    "",
  ].join("\n"),
};

const key = newSigningKey("register.example.org/trail");
const verifier = readVerifierKey(key.verifierKey);

function read(note: string) {
  const found = readNote(note);
  assert.ok(found, "it is a note");
  return found;
}

test("the published note is read and verifies by its published key", () => {
  const note = read(published.note);
  assert.match(note.text, /^If you think cryptography/);
  assert.ok(isNoteBy(note, readVerifierKey(published.key)));
  assert.ok(!isNoteBy(note, verifier));
});

test("a checkpoint that was signed is read back and verifies; not one character of it can be changed", () => {
  const checkpoint = { origin: "register.example.org/trail", size: 1234, root: leafHash("x") };
  const signed = signedNote(checkpointText(checkpoint), [key]);
  assert.ok(isNoteBy(read(signed), verifier));
  assert.deepEqual(readCheckpoint(read(signed).text), checkpoint);
  for (let at = 0; at < signed.length; at += 1) {
    const other = signed[at] === "A" ? "B" : "A";
    const forged = readNote(`${signed.slice(0, at)}${other}${signed.slice(at + 1)}`);
    assert.ok(forged === null || !isNoteBy(forged, verifier), `character ${at}`);
  }
});

test("openssl, which knows nothing of us, verifies a checkpoint too", (context) => {
  if (spawnSync("openssl", ["version"]).error) return context.skip("openssl is not installed");
  const note = read(
    signedNote(checkpointText({ origin: "a", size: 1, root: leafHash("x") }), [key]),
  );
  const folder = mkdtempSync(join(tmpdir(), "recital-openssl-"));
  try {
    const path = (name: string) => join(folder, name);
    writeFileSync(path("key.pem"), verifier.publicKey.export({ format: "pem", type: "spki" }));
    writeFileSync(path("text"), note.text);
    writeFileSync(path("signature"), note.signatures[0]?.signature.subarray(4) ?? "");
    const asked = () =>
      spawnSync(
        "openssl",
        `pkeyutl -verify -pubin -inkey ${path("key.pem")} -rawin -in ${path("text")} -sigfile ${path("signature")}`.split(
          " ",
        ),
      ).status;
    assert.equal(asked(), 0);
    writeFileSync(path("text"), note.text.replace("1", "2"));
    assert.notEqual(asked(), 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("after a rotation one note carries the signatures of both keys", () => {
  const next = newSigningKey("register.example.org/trail");
  const note = read(signedNote("a\n", [key, next]));
  assert.ok(isNoteBy(note, verifier));
  assert.ok(isNoteBy(note, readVerifierKey(next.verifierKey)));
});

test("a key survives its file, and a damaged file is refused without showing it", () => {
  const line = writeSigningKey(key);
  assert.equal(readSigningKey(`${line}\n`).verifierKey, key.verifierKey);
  for (const wrong of ["", "PRIVATE+KEY+a+b", line.replace(/.$/, ""), line.replace("trail", "x")]) {
    assert.throws(
      () => readSigningKey(wrong),
      (error) => error instanceof RangeError && !error.message.includes("PRIVATE"),
    );
  }
});

test("whatever is sent as a note is either read or refused, never a failure", () => {
  const lines = fc.array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("", "— a AAAAAAAA", "— a =", "—", "\r", "— register.example.org/trail AAAA"),
    ),
  );
  fc.assert(
    fc.property(lines, (parts) => {
      const note = readNote(parts.join("\n"));
      if (note !== null) assert.ok(!isNoteBy(note, verifier));
    }),
  );
  assert.equal(readNote(`a\n\n${"— a AAAAAAAA\n".repeat(17)}`), null);
  assert.equal(readNote("a\r\n\r\n— a AAAAAAAA\r\n"), null);
});
