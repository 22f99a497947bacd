import { fold } from "#register/fold.ts";
import type { Place } from "#reports/xlsx/read.ts";
import { addNote, type Draft, type Drafts, type Values } from "./draft.ts";
import type { Message, Statement } from "./entry.ts";

type Part = Values & { readonly id: string };

/** Where each value of an activity came from, by JSON Pointer, so that what is wrong with it is named by its cell. */
export type Origins = Map<string, Statement>;

/** What an activity being imported knows of itself: its draft, its places, and whom to tell what it could not say. */
export class ActivityParts {
  readonly drafts: Drafts;
  readonly draft: Draft;
  readonly origins: Origins = new Map();
  readonly #tell: (said: Statement, message: Message) => void;

  constructor(drafts: Drafts, draft: Draft, tell: (said: Statement, message: Message) => void) {
    this.drafts = drafts;
    this.draft = draft;
    this.#tell = tell;
  }

  tell(said: Statement, message: Message): void {
    this.#tell(said, message);
  }

  /** Keeps what no field can say in the notes, under its heading. */
  note(said: Statement, text = String(said.value)): void {
    addNote(this.draft.values, `${said.heading}: ${text}`);
  }

  list(name: string): Part[] {
    return this.draft.values[name] as Part[];
  }

  /** Adds a part to a list of the activity unless one that `isSame` is there; the id says of which activity and kind it is. */
  add(
    name: string,
    kind: string,
    said: Statement,
    isSame: (part: Part) => boolean,
    values: () => Values,
    list = this.list(name),
  ): Part {
    const known = list.find(isSame);
    if (known !== undefined) return known;
    const part: Part = { ...values(), id: this.#partId(kind) };
    list.push(part);
    this.origins.set(`/${name}/${list.length - 1}`, said);
    return part;
  }

  #partId(kind: string): string {
    const taken = JSON.stringify(this.draft.values);
    for (let number = 1; ; number++) {
      const id = `${this.draft.id.slice(0, 44)}-${kind}-${number}`;
      if (!taken.includes(`"${id}"`)) return id;
    }
  }

  purpose(said: Statement, name: string): Part {
    const isSame = (part: Part) => this.drafts.says(part["name"], name);
    return this.add("purposes", "purpose", said, isSame, () => ({
      name: this.drafts.text(name),
      isMain: this.list("purposes").length === 0 ? true : null,
      grounds: [],
    }));
  }

  /** A use of a piece of data; the piece is found by its name or entered once. */
  dataUse(said: Statement, name: string, categoryId: () => string): Part {
    const item = this.drafts.named("data-items", name, said.place, () => ({
      label: this.drafts.text(name),
      categoryId: categoryId(),
    }));
    const isSame = (part: Part) => part["dataItemId"] === item.id;
    return this.add("dataUses", "data", said, isSame, () => ({
      dataItemId: item.id,
      subjectIds: [],
      sources: [],
    }));
  }

  /** A party in a role; the party is found by its name or entered once. */
  party(said: Statement, name: string, roleId: string): Part {
    const party = this.drafts.named("parties", name, said.place, () => ({
      legalName: name,
      kind: "organisation",
    }));
    const isSame = (part: Part) => part["partyId"] === party.id && part["roleId"] === roleId;
    return this.add("involvements", "recipient", said, isSame, () => ({
      partyId: party.id,
      roleId,
      transfers: [],
    }));
  }

  /** Recipients that are named by what they are: a department of ours, a category. */
  recipients(said: Statement, words: string, roleId: string): Part {
    const field = roleId === "internal_department" ? "department" : "category";
    const isSame = (part: Part) =>
      part["roleId"] === roleId && this.drafts.says(part[field], words);
    return this.add("involvements", "recipient", said, isSame, () => ({
      [field]: this.drafts.text(words),
      roleId,
      transfers: [],
    }));
  }

  /** A recipient by name where the register knows a party of that name, else as a category. */
  recipient(said: Statement, name: string, roleId: string): Part {
    const isKnown = this.drafts.register
      .current("parties")
      .some((party) =>
        [party.legalName, party.publicName, ...party.aliases].some(
          (one) => fold(one ?? "") === fold(name),
        ),
      );
    return isKnown && roleId !== "internal_department"
      ? this.party(said, name, roleId)
      : this.recipients(said, name, roleId);
  }

  transfer(
    said: Statement,
    involvement: Part,
    countries: readonly string[],
    safeguards: readonly string[],
  ): void {
    const transfers = (involvement["transfers"] ??= []) as Part[];
    const isSame = (part: Part) => JSON.stringify(part["countries"]) === JSON.stringify(countries);
    this.add(
      `involvements/${this.list("involvements").indexOf(involvement)}/transfers`,
      "transfer",
      said,
      isSame,
      () => ({
        state: "transfer",
        countries,
        safeguards: safeguards.map((mechanismId) => ({ mechanismId })),
      }),
      transfers,
    );
  }

  /** How long, as a duration where it is nothing but one, else in the words that were typed. */
  retention(said: Statement, words: string, dataUseIds: readonly string[]): void {
    const phase = phaseOf(this.drafts, words);
    const scope = dataUseIds.length === 0 ? "activity" : "data_item";
    const isSame = (part: Part) =>
      part["scope"] === scope &&
      JSON.stringify(part["dataUseIds"] ?? []) === JSON.stringify(dataUseIds) &&
      (part["phases"] as Values[]).some((one) => samePhase(this.drafts, one, phase, words));
    this.add("retention", "retention", said, isSame, () => ({
      scope,
      dataUseIds,
      phases: [phase],
    }));
  }

  reference(
    collection: "security-measures" | "storage-locations",
    name: string,
    place: Place,
    values: Values,
  ): string {
    const named = collection === "storage-locations" ? name : this.drafts.text(name);
    return this.drafts.named(collection, name, place, () => ({ name: named, ...values })).id;
  }
}

const units: Readonly<Record<string, string>> = {
  day: "days",
  jour: "days",
  month: "months",
  mois: "months",
  year: "years",
  an: "years",
  annee: "years",
};

function phaseOf(drafts: Drafts, words: string): Values {
  const [, number = "", unit = ""] =
    /^(\d{1,4})\s*(days?|jours?|months?|mois|years?|ans?|annees?)\.?$/.exec(fold(words.trim())) ??
    [];
  const known = units[unit] ?? units[unit.replace(/s$/, "")];
  return known === undefined
    ? { phase: "active", criteria: drafts.text(words) }
    : { phase: "active", value: Number(number), unit: known };
}

function samePhase(drafts: Drafts, phase: Values, other: Values, words: string): boolean {
  return other["value"] === undefined
    ? drafts.says(phase["criteria"], words)
    : phase["value"] === other["value"] && phase["unit"] === other["unit"];
}
