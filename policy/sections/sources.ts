import type { Activity, DataUse } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import { paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { listed, sayable } from "../lists.ts";
import { itemOf, partyOf } from "../names.ts";
import { factOf, isWritten, labelOf, textOf } from "../reading.ts";
import { remembered } from "../remembered.ts";
import { phrase, say } from "../say.ts";
import { isSaid, type Place, plain, said, type Words } from "../words.ts";

type Source = Cited<DataUse["sources"][number]>;

/** Sources that are nobody else's; derived data have a sentence of their own. */
const ownSources: ReadonlySet<string> = new Set([
  "data_subject_direct",
  "data_subject_device",
  "generated_by_use",
  "inferred_derived",
]);

/** Where data come from that people do not type in themselves (GDPR Art. 14(2)(f)). */
export function sources(c: Compilation): readonly Block[] {
  const subject = c.policy.value.id;
  const all = c.shown.activities.map((activity) =>
    remembered(c, `sources/${subject}`, activity, (reading) =>
      obtained(reading, activity, subject),
    ),
  );
  const having = (template: Together) => all.flatMap((one) => one.together[template]);
  return [
    ...paragraph(...together(c, "source.device", having("source.device"))),
    ...paragraph(...together(c, "source.generated", having("source.generated"))),
    ...paragraph(
      ...together(c, "source.derived", having("source.derived")),
      ...all.flatMap((one) => one.inputs),
    ),
    ...groupedBySource(all.flatMap((one) => one.indirect)).flatMap((group) =>
      paragraph(...indirect(c, group)),
    ),
    ...all.flatMap((one) => one.several).flatMap((sentences) => paragraph(...sentences)),
  ];
}

type Together = "source.device" | "source.generated" | "source.derived";

/** The sentence that lists the data of a source together. */
const listing: ReadonlyMap<string | null, Together> = new Map([
  ["data_subject_device", "source.device"],
  ["generated_by_use", "source.generated"],
  ["inferred_derived", "source.derived"],
]);

/** The name of some data, and the place that says where they come from. */
type Named = { readonly item: Words; readonly place: Place };

/** Data that come from others, and from nobody else. */
type Indirect = { readonly use: Cited<DataUse>; readonly item: Words; readonly source: Words };

/** What there is to say of the sources of an activity's data. */
type Obtained = {
  /** What is listed in one sentence with the data of other activities. */
  readonly together: Readonly<Record<Together, readonly Named[]>>;
  readonly inputs: readonly Sentence[];
  readonly indirect: readonly Indirect[];
  /** What is said of each use with several sources. */
  readonly several: readonly (readonly Sentence[])[];
};

function obtained(c: Reading, activity: Cited<Activity>, subject: string): Obtained {
  const together: Record<Together, Named[]> = {
    "source.device": [],
    "source.generated": [],
    "source.derived": [],
  };
  const derived: Sentence[] = [];
  const alone: Indirect[] = [];
  const several: (readonly Sentence[])[] = [];
  for (const use of activity.eachOf("dataUses")) {
    const from = use.value.sources;
    for (const { sourceId } of from) {
      const template = listing.get(sourceId);
      if (template === undefined) continue;
      const place = use.placeOf("sources");
      // A source that is recorded twice lists them once.
      if (together[template].at(-1)?.place === place) continue;
      together[template].push({
        item: itemOf(c, use.get("dataItemId"), { template, subject }),
        place,
      });
    }
    const isObtained = from.some((source) => isIndirect(c, source));
    if (isObtained && from.length === 1) alone.push(...ofOne(c, use));
    else if (isObtained || from.some(isNamed)) several.push(ofSeveral(c, use));
    if (use.value.derivedFromIds.length > 0) derived.push(...inputs(c, use));
  }
  return { together, inputs: derived, indirect: alone, several };
}

function ofOne(c: Reading, use: Cited<DataUse>): readonly Indirect[] {
  const needed = { template: "source.indirect", subject: use.value.id } as const;
  const item = itemOf(c, use.get("dataItemId"), needed);
  return use.eachOf("sources").map((source) => ({ use, item, source: sourceWords(c, source) }));
}

/** Whether it is recorded which one a source is; the lists of data by kind of source do not tell it. */
function isNamed({ name, partyId }: Source["value"]): boolean {
  return isWritten(name) || partyId !== null;
}

function isIndirect(c: Reading, { sourceId }: Source["value"]): boolean {
  const id = sourceId ?? "";
  if (ownSources.has(id)) return false;
  if (builtInTerm(["data_sources"], id) !== undefined) return true;
  return c.citations.find("terms", id)?.steer("indirect") === true;
}

function together(
  c: Compilation,
  template: Together,
  given: readonly Named[],
): readonly Sentence[] {
  if (given.length === 0) return [];
  const subject = c.policy.value.id;
  const items = sayable(
    c,
    template,
    subject,
    given.map(({ item }) => item),
  );
  return say(
    c,
    template,
    subject,
    { items: listed(c, items, c.policy) },
    { because: given.map(({ place }) => place) },
  );
}

function inputs(c: Reading, use: Cited<DataUse>): readonly Sentence[] {
  const from = use.eachOf("derivedFromIds");
  const needed = { template: "source.derived_from", subject: use.value.id } as const;
  return say(
    c,
    "source.derived_from",
    use.value.id,
    {
      item: itemOf(c, use.get("dataItemId"), needed),
      inputs: listed(
        c,
        sayable(
          c,
          "source.derived_from",
          use.value.id,
          from.map((id) => itemOf(c, id, needed)),
        ),
        use.placeOf("derivedFromIds"),
      ),
    },
    { capital: true },
  );
}

/** The words of a source: what it is, which one, and whether everybody can look there. */
function sourceWords(c: Reading, source: Source): Words {
  const id = source.get("sourceId");
  const term = builtInTerm(["data_sources"], id.value ?? "");
  const noun = factOf(c, term, "noun");
  const kind = noun === undefined ? labelOf(c, id, ["data_sources"]) : said(noun, id);
  const whose = whichOne(c, source);
  const named =
    whose === undefined
      ? kind
      : phrase(c, "source.named", { source: withoutExamples(kind), name: whose });
  return term?.["publicly_accessible"] === true
    ? phrase(c, "source.public", { source: named })
    : named;
}

/** Which one a source is: in words, and the party it is; a party that the words name already is not named twice. */
function whichOne(c: Reading, source: Source): Words | undefined {
  const { name, partyId } = source.value;
  const words = isWritten(name) ? textOf(c, source.get("name")) : undefined;
  if (partyId === null || c.isUnnamed(partyId)) return words;
  const party = partyOf(c, source.get("partyId"));
  if (words === undefined) return party;
  if (!isSaid(words) || !isSaid(party) || plain(words).includes(plain(party))) return words;
  return listed(c, [words, party], source, "series");
}

/** What kind of source it is, without the examples in brackets that a name makes needless. */
function withoutExamples(kind: Words): Words {
  return isSaid(kind) ? said(plain(kind).replace(/ \([^()]*\)$/, ""), kind.places) : kind;
}

/** What comes from the same source and from no other. */
function groupedBySource(all: readonly Indirect[]): readonly (readonly Indirect[])[] {
  const groups = Map.groupBy(all, ({ source, use }) =>
    isSaid(source) ? plain(source) : `${use.value.id}?`,
  );
  return [...groups.values()];
}

function indirect(c: Compilation, alike: readonly Indirect[]): readonly Sentence[] {
  const [first] = alike;
  if (first === undefined) return [];
  const subject = first.use.value.id;
  const items = alike.map(({ item }) => item);
  return say(c, "source.indirect", subject, {
    items: listed(c, sayable(c, "source.indirect", subject, items), c.policy),
    sources: first.source,
  });
}

function ofSeveral(c: Reading, use: Cited<DataUse>): readonly Sentence[] {
  const subject = use.value.id;
  return say(
    c,
    "source.several",
    subject,
    {
      item: itemOf(c, use.get("dataItemId"), { template: "source.several", subject }),
      sources: listed(
        c,
        sayable(
          c,
          "source.several",
          subject,
          use.eachOf("sources").map((source) => sourceWords(c, source)),
        ),
        use.placeOf("sources"),
      ),
    },
    { capital: true },
  );
}
