import { fold } from "#register/fold.ts";
import type { ActivityParts } from "./activity-parts.ts";
import type { Values } from "./draft.ts";
import type { Statement } from "./entry.ts";
import { basisNamed, countryNamed, termNamed } from "./known-words.ts";
import { messages } from "./messages.ts";
import { asNote, type Say, saidOf, textOf } from "./activity-row.ts";
import { besideData, data, dataUses } from "./data-statements.ts";
import { transfer } from "./transfer-statements.ts";
import { answerIn } from "./simple-values.ts";
import { entriesIn } from "./words.ts";

const bases: Say = (parts, row, said) => {
  const purposes = parts.list("purposes");
  const names =
    basisNamed(parts.drafts.register, textOf(said)) === undefined
      ? entriesIn(textOf(said))
      : [textOf(said)];
  const found = names.map((name) => ({ name, basis: basisNamed(parts.drafts.register, name) }));
  const unknown = found.filter(({ basis }) => basis === undefined);
  for (const { name } of unknown) {
    parts.note(said, name);
    parts.tell(said, messages.basisKept(name));
  }
  const known = [...new Set(found.flatMap(({ basis }) => (basis === undefined ? [] : [basis])))];
  const stated = saidOf(row, "purposes").flatMap((one) => entriesIn(textOf(one)));
  const meant =
    stated.length === 0
      ? purposes
      : purposes.filter(({ name }) => stated.some((one) => parts.drafts.says(name, one)));
  if (meant.length === 0 || (meant.length > 1 && known.length > 1)) {
    for (const basis of known) parts.note(said, basis);
    if (known.length > 0) parts.tell(said, messages.basesKept());
    return;
  }
  for (const purpose of meant) {
    const grounds = (purpose["grounds"] ??= []) as (Values & { id: string })[];
    for (const basis of known) {
      const path = `purposes/${purposes.indexOf(purpose)}/grounds`;
      parts.add(
        path,
        "ground",
        said,
        (ground) => ground["basis"] === basis,
        () => ({ basis, art9: [] }),
        grounds,
      );
    }
  }
};

/** Says something of the grounds of one basis; kept in the notes where the file names no such basis. */
const ofGround =
  (basis: string, say: (parts: ActivityParts, ground: Values, said: Statement) => void): Say =>
  (parts, _row, said) => {
    const grounds = parts
      .list("purposes")
      .flatMap((purpose) => (purpose["grounds"] as Values[]) ?? []);
    const meant = grounds.filter((ground) => ground["basis"] === basis);
    if (meant.length !== 1 || meant[0] === undefined) asNote(parts, said);
    else say(parts, meant[0], said);
  };

const art9: Say = (parts, _row, said) => {
  const grounds = parts
    .list("purposes")
    .flatMap((purpose) => (purpose["grounds"] as Values[]) ?? []);
  const conditionId = termNamed(
    parts.drafts.register,
    ["art9_conditions"],
    textOf(said).replace(/^.*?9\W*2\W*\(?([a-j])\b\)?[\s:–-]*/i, ""),
  );
  const [ground] = grounds;
  if (conditionId === undefined || ground === undefined || grounds.length > 1)
    return asNote(parts, said);
  const rows = (ground["art9"] ??= []) as Values[];
  if (!rows.some((one) => one["conditionId"] === conditionId)) rows.push({ conditionId });
};

const recipientsOf =
  (roleId: string): Say =>
  (parts, _row, said) => {
    for (const name of entriesIn(textOf(said))) {
      if (roleId === "processor" || roleId === "joint_controller") parts.party(said, name, roleId);
      else {
        const role = roleOfWords(name) ?? roleId;
        parts.recipient(said, name, role);
        if (role === "third_party") parts.tell(said, messages.thirdParty(name));
      }
    }
  };

/** The role that a type of recipient names itself, as the CNIL's list and usual words do. */
function roleOfWords(text: string): string | undefined {
  const words = fold(text);
  if (/\bsous-?\s?traitant|\bprocessor/.test(words)) return "processor";
  return /\bservices? interne|\binternal |\bstaff\b|\bpersonnel\b|\bdepartment/.test(words)
    ? "internal_department"
    : undefined;
}

/** A recipient with its type (CNIL): who it is stands beside. */
function typedRecipient(parts: ActivityParts, said: Statement): void {
  const roleId = roleOfWords(textOf(said)) ?? "third_party";
  const names = entriesIn(said.beside?.["details"] ?? "");
  for (const name of names.length === 0 ? [textOf(said)] : names) {
    if (roleId === "processor" && names.length > 0) parts.party(said, name, roleId);
    else parts.recipient(said, name, roleId);
    if (roleId === "third_party") parts.tell(said, messages.thirdParty(name));
  }
}

const measures: Say = (parts, _row, said) => {
  const ids = parts.draft.values["measureIds"] as string[];
  const details = said.beside?.["details"];
  const names =
    details === undefined || details === ""
      ? entriesIn(textOf(said))
      : [`${textOf(said)}: ${details}`];
  for (const name of names.map((one) => one.slice(0, 300))) {
    const known = termNamed(
      parts.drafts.register,
      ["security_measures"],
      details === undefined ? name : textOf(said),
    );
    const id = parts.reference(
      "security-measures",
      name,
      said.place,
      known === undefined ? {} : { catalogueId: known },
    );
    if (!ids.includes(id)) ids.push(id);
  }
};

const locations: Say = (parts, _row, said) => {
  const storage = parts.draft.values["storage"] as Values[];
  for (const name of entriesIn(textOf(said))) {
    const country = countryNamed(name);
    const id = parts.reference(
      "storage-locations",
      name.slice(0, 300),
      said.place,
      country === undefined ? {} : { country },
    );
    if (!storage.some((one) => one["storageLocationId"] === id))
      storage.push({ storageLocationId: id });
  }
};

const retention: Say = (parts, row, said, isOnlyRow) => {
  const uses = isOnlyRow ? [] : dataUses(parts, row).map(({ id }) => String(id));
  for (const words of textOf(said)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== ""))
    parts.retention(said, words.trim(), uses);
};

/** Safeguards are entered with the countries beside them. */
const safeguards: Say = (parts, row, said) => {
  if (saidOf(row, "transferCountries").length === 0) asNote(parts, said);
};

const decisions: Say = (parts, _row, said) => {
  const answer = answerIn(said.value);
  if (answer === false) return parts.note(said);
  const words = answer === true ? null : textOf(said);
  const isSame = () => true;
  parts.add("automatedDecisions", "decision", said, isSame, () =>
    words === null ? {} : { logic: parts.drafts.text(words) },
  );
};

const inDpia =
  (field: "required" | "reference"): Say =>
  (parts, _row, said) => {
    const { values } = parts.draft;
    const answer = answerIn(said.value);
    if (field === "required" && answer === undefined) return asNote(parts, said);
    const value = field === "required" ? (answer === true ? "yes" : "no") : textOf(said);
    values["dpia"] = { ...(values["dpia"] as Values | null), [field]: value };
  };

/** How each thing a row says of an activity is entered, in the order one leads to the other. */
export const activityStatements: readonly (readonly [target: string, say: Say])[] = [
  [
    "purposes",
    (parts, _row, said) =>
      void entriesIn(textOf(said)).map((name) => parts.purpose(said, name.slice(0, 500))),
  ],
  ["bases", bases],
  ["art9", art9],
  [
    "interest",
    ofGround(
      "legitimate_interests",
      (parts, ground, said) =>
        (ground["interest"] = parts.drafts.text(
          textOf(said),
          (ground["interest"] as never) ?? null,
        )),
    ),
  ],
  [
    "liaReference",
    ofGround(
      "legitimate_interests",
      (_parts, ground, said) =>
        (ground["lia"] = { ...(ground["lia"] as Values), reference: textOf(said) }),
    ),
  ],
  [
    "consentProof",
    ofGround(
      "consent",
      (_parts, ground, said) =>
        (ground["consent"] = { ...(ground["consent"] as Values), proofLocation: textOf(said) }),
    ),
  ],
  ["data", data],
  ["sensitive", data],
  ["subjects", besideData],
  ["sources", besideData],
  [
    "recipients",
    (parts, row, said, isOnlyRow) =>
      said.beside === undefined
        ? recipientsOf("third_party")(parts, row, said, isOnlyRow)
        : typedRecipient(parts, said),
  ],
  ["processors", recipientsOf("processor")],
  ["jointControllers", recipientsOf("joint_controller")],
  ["transferCountries", transfer],
  ["safeguards", safeguards],
  ["retention", retention],
  ["measures", measures],
  ["locations", locations],
  ["decisions", decisions],
  ["dpiaRequired", inDpia("required")],
  ["dpiaReference", inDpia("reference")],
];
