// @ts-check
import { base64, encoder, hex, sha256, sha256Of } from "./bytes.js";
import { text } from "./files.js";
import { Bad, entryNamed, faults, readNote } from "./signed-note.js";
import { readNotes, verifyCheckpoints } from "./verify-checkpoints.js";
import { verifyEntries } from "./verify-entries.js";

// Verifies an exported bundle with nothing but what Node (20 or newer) and browsers bring along. It is written apart
// from the program that makes bundles and shares no code with it, so that a mistake in one does not hide in the other.

/**
 * @typedef {{ ok: true, lines: string[] }} Holds
 * @typedef {{ ok: false, bad: string, lines: string[] }} Fails
 * @typedef {{ key?: string, checkpoint?: string }} Known what the reader got from elsewhere: a public key, an earlier checkpoint
 * @typedef {import("./signed-note.js").Text} Text
 */

/**
 * Verifies the files of a bundle, by their paths within it, and says in a language what holds and what does not.
 * @param {import("./files.js").Files} files
 * @param {Known} [known]
 * @param {"en" | "fr"} [locale]
 * @returns {Promise<Holds | Fails>}
 */
export async function verifyBundle(files, known = {}, locale = "en") {
  /** @type {Text[]} */
  const lines = [];
  const told = () => lines.map((line) => line[locale]);
  try {
    const earlier =
      known.checkpoint === undefined ? null : readNote(known.checkpoint, yourCheckpoint);
    const notes = await readNotes(files);
    const { entries, erased, keys, manifestHash, rootAt } = await verifyEntries(
      files,
      new Set([...notes.map(({ size }) => size), earlier?.size ?? 0]),
    );
    lines.push({
      en: `${entries} entries of the trail follow each other without gap or change.`,
      fr: `${entries} entrées de la piste se suivent sans lacune ni altération.`,
    });
    const signed = await verifyCheckpoints(files, notes, entries, rootAt, keys, erased);
    lines.push({
      en: `Their tree is the one that was signed by ${signed.join(" and ")}.`,
      fr: `Leur arbre porte la signature de ${signed.join(" et ")}.`,
    });
    const count = await verifyFiles(files, manifestHash);
    lines.push({
      en: `${count} files are those the trail says were exported.`,
      fr: `${count} fichiers sont ceux que la piste dit exportés.`,
    });
    holdAgainst(known.key, earlier, keys, rootAt, entries, lines);
    return { ok: true, lines: told() };
  } catch (error) {
    const { what, why } = error instanceof Bad ? error : unforeseen(error);
    const line = `${verdicts.bad[locale]}${what[locale]}${locale === "fr" ? " : " : ": "}${why[locale]}`;
    return { ok: false, bad: what[locale], lines: [...told(), line] };
  }
}

/** The verdict on a bundle; where something is bad, its name follows. */
export const verdicts = {
  valid: { en: "VALID", fr: "VALIDE" },
  bad: { en: "NOT VALID: ", fr: "NON VALIDE : " },
};

const yourCheckpoint = { en: "your checkpoint", fr: "votre point de contrôle" };

/** @param {unknown} error */
function unforeseen(error) {
  const why = error instanceof Error ? error.message : String(error);
  return { what: { en: "the bundle", fr: "l’archive" }, why: { en: why, fr: why } };
}

/**
 * @param {import("./files.js").Files} files
 * @param {string} manifestHash
 */
async function verifyFiles(files, manifestHash) {
  const place = "manifest.json";
  const whole = await text(files, place);
  if (hex(await sha256(encoder.encode(whole))) !== manifestHash)
    throw new Bad(place, {
      en: "it is not the one that the trail says was exported",
      fr: "ce n’est pas celui que la piste dit exporté",
    });
  /** @type {{ files: { path: string, sha256: string }[] }} */
  const manifest = JSON.parse(whole);
  for (const { path, sha256: expected } of manifest.files) {
    const content = files.get(path);
    if (content === undefined) throw new Bad(path, faults.missing);
    if (hex(await sha256Of(content)) !== expected) throw new Bad(path, faults.altered);
  }
  const listed = new Set([
    ...manifest.files.map(({ path }) => path),
    place,
    "trail/entries.jsonl",
    "trail/checkpoint",
    "trail/keys",
  ]);
  for (const path of files.keys())
    if (!listed.has(path))
      throw new Bad(path, {
        en: "it does not belong to this export",
        fr: "n’appartient pas à cet export",
      });
  return manifest.files.length;
}

/**
 * @param {string | undefined} key
 * @param {{ size: number, root: string } | null} earlier
 * @param {readonly string[]} keys
 * @param {ReadonlyMap<number, Uint8Array>} rootAt
 * @param {number} entries
 * @param {Text[]} lines
 */
function holdAgainst(key, earlier, keys, rootAt, entries, lines) {
  if (key !== undefined) {
    if (!keys.includes(key.trim()))
      throw new Bad("trail/keys", {
        en: "the key you brought is not among them",
        fr: "la clé que vous avez apportée n’y figure pas",
      });
    lines.push({
      en: "The key you brought is one the trail names.",
      fr: "La clé que vous avez apportée est de celles que la piste nomme.",
    });
  }
  if (earlier !== null) {
    if (earlier.size > entries)
      throw new Bad(entryNamed(entries + 1), {
        en: `the checkpoint you brought counts ${earlier.size} entries`,
        fr: `le point de contrôle que vous avez apporté compte ${earlier.size} entrées`,
      });
    if (base64(rootAt.get(earlier.size) ?? new Uint8Array()) !== earlier.root)
      throw new Bad(entryNamed(earlier.size), {
        en: "the checkpoint you brought was made of other entries: history was rewritten",
        fr: "le point de contrôle que vous avez apporté porte sur d’autres entrées : l’historique a été réécrit",
      });
    lines.push({
      en: `The checkpoint you brought, of ${earlier.size} entries, is the beginning of this trail.`,
      fr: `Le point de contrôle que vous avez apporté, de ${earlier.size} entrées, est le début de cette piste.`,
    });
  }
  if (key === undefined && earlier === null)
    lines.push({
      en: "Not proven: that nobody who holds both the register and its key wrote all of it anew. Bring a checkpoint you were given earlier to prove that.",
      fr: "Non prouvé : que personne détenant à la fois le registre et sa clé n’a tout réécrit. Apportez un point de contrôle reçu auparavant pour le prouver.",
    });
}
