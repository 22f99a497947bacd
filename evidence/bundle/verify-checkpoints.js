// @ts-check
import { base64 } from "./bytes.js";
import { text } from "./files.js";
import { Bad, entryNamed, faults, isSigned, readNote } from "./signed-note.js";

/**
 * Every checkpoint that was signed, oldest first, the newest last.
 * @param {import("./files.js").Files} files
 */
export async function readNotes(files) {
  const place = "trail/checkpoints.jsonl";
  const lines = (await text(files, place)).split("\n");
  if (lines.at(-1) === "") lines.pop();
  const notes = lines.map((line) => {
    let note;
    try {
      note = JSON.parse(line);
    } catch {
      throw new Bad(place, faults.unreadable);
    }
    return readNote(String(note), place);
  });
  return [...notes, readNote(await text(files, "trail/checkpoint"), "trail/checkpoint")];
}

/**
 * Holds the entries against every checkpoint: the first one that was signed for other entries tells between which
 * two the first bad one is, even where all hashes were made anew.
 * @param {import("./files.js").Files} files
 * @param {Awaited<ReturnType<typeof readNotes>>} notes
 * @param {number} entries
 * @param {ReadonlyMap<number, Uint8Array>} rootAt
 * @param {readonly string[]} keys
 * @param {{ requireSaid: () => void }} erased
 */
export async function verifyCheckpoints(files, notes, entries, rootAt, keys, erased) {
  const named = keys.map((key) => `${key}\n`).join("");
  const listed = await text(files, "trail/keys");
  // By those listed, which are held against the trail at the end: where the trail was cut, that is the fault to name.
  const signers = listed.split("\n").slice(0, -1);
  const newest = notes.at(-1);
  let good = 0;
  for (const note of notes) {
    const place = note === newest ? "trail/checkpoint" : "trail/checkpoints.jsonl";
    // Every signature there is must hold, so that nothing in the file can be altered.
    for (const signature of note.signatures) {
      const by = [];
      for (const key of signers) if (await isSigned(note.body, signature, key)) by.push(key);
      if (by.length === 0 && listed !== named && note.size <= entries) throw otherKeys();
      if (by.length === 0)
        throw new Bad(place, {
          en: "it was not signed by a key that the trail names",
          fr: "non signé par une clé que la piste nomme",
        });
    }
    if (note.size > entries) throw new Bad(entryNamed(entries + 1), signedOf(note.size, entries));
    if (note.size < good)
      throw new Bad(place, { en: "it is not in its place", fr: "n’est pas à sa place" });
    if (base64(rootAt.get(note.size) ?? new Uint8Array()) !== note.root) {
      const one = note.size === good + 1;
      throw new Bad(one ? entryNamed(note.size) : oneOf(good + 1, note.size), {
        en: "other entries were signed",
        fr: "d’autres entrées ont été signées",
      });
    }
    good = note.size;
  }
  if (good < entries) throw new Bad(entryNamed(good + 1), signedOf(good, entries));
  erased.requireSaid();
  if (listed !== named) throw otherKeys();
  return newest?.signatures.map(({ name }) => name) ?? [];
}

const otherKeys = () =>
  new Bad("trail/keys", {
    en: "these are not the keys that the trail names",
    fr: "ce ne sont pas les clés que la piste nomme",
  });

/** @param {number} signed @param {number} here */
const signedOf = (signed, here) => ({
  en: `${signed} entries were signed, ${here} are here`,
  fr: `${signed} entrées signées, ${here} présentes`,
});

/** @param {number} first @param {number} last */
const oneOf = (first, last) => ({
  en: `entry ${first} or one after it, up to ${last}`,
  fr: `entrée ${first} ou une suivante, jusqu’à ${last}`,
});
