import type { Activity, DataUse } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import { paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Origin, Sentence } from "../document.ts";
import { listed, sayable } from "../lists.ts";
import { itemOf, partyOf } from "../names.ts";
import { factOf, isWritten, labelOf, textOf } from "../reading.ts";
import { remembered } from "../remembered.ts";
import { phrase, say } from "../say.ts";
import { isSaid, plain, said, type Words } from "../words.ts";

type Source = Cited<DataUse["sources"][number]>;

const ownSources = ["data_subject_direct", "data_subject_device", "generated_by_use"];

/** Where data come from that people do not type in themselves (GDPR Art. 14(2)(f)). */
export function sources(c: Compilation): readonly Block[] {
  const subject = c.policy.value.id;
  const all = c.shown.activities.flatMap((activity) =>
    remembered(c, `sources/${subject}`, activity, (reading) =>
      usesOf(activity).map((use) => obtained(reading, use, subject)),
    ),
  );
  const having = (template: Together) =>
    all.flatMap(({ use, items }) => {
      const item = items[template];
      return item === undefined ? [] : [{ item, place: use.placeOf("sources") }];
    });
  return [
    ...paragraph(...together(c, "source.device", having("source.device"))),
    ...paragraph(...together(c, "source.generated", having("source.generated"))),
    ...paragraph(
      ...together(c, "source.derived", having("source.derived")),
      ...all.flatMap((one) => one.inputs),
    ),
    ...groupedBySource(all).flatMap((group) => paragraph(...indirect(c, group))),
    ...all.flatMap((one) => paragraph(...one.several)),
  ];
}

type Together = "source.device" | "source.generated" | "source.derived";

const told: readonly (readonly [template: Together, sourceId: string])[] = [
  ["source.device", "data_subject_device"],
  ["source.generated", "generated_by_use"],
  ["source.derived", "inferred_derived"],
];

/** What there is to say of the sources of one data use. */
type Obtained = {
  readonly use: Cited<DataUse>;
  /** Its name in each sentence it is listed in. */
  readonly items: { readonly [T in Together | "source.indirect"]?: Words };
  /** The only source, where the data come from others. */
  readonly source: Words | undefined;
  readonly inputs: readonly Sentence[];
  readonly several: readonly Sentence[];
};

function obtained(c: Reading, use: Cited<DataUse>, subject: string): Obtained {
  const from = use.get("sources").each();
  const isObtained = from.some((source) => isIndirect(c, source));
  const [only] = isObtained && from.length === 1 ? from : [];
  const id = use.get("dataItemId");
  const ids = sourceIds(use);
  const items: { -readonly [T in keyof Obtained["items"]]: Words } = {};
  for (const [template, source] of told)
    if (ids.includes(source)) items[template] = itemOf(c, id, { template, subject });
  if (only !== undefined) {
    const template = "source.indirect";
    items[template] = itemOf(c, id, { template, subject: use.value.id });
  }
  return {
    use,
    items,
    source: only === undefined ? undefined : sourceWords(c, only),
    inputs: inputs(c, use),
    several: isObtained && from.length > 1 ? ofSeveral(c, use) : [],
  };
}

function usesOf(activity: Cited<Activity>): readonly Cited<DataUse>[] {
  return activity
    .get("dataUses")
    .each()
    .filter((use) => use.value.incidental !== true);
}

function sourceIds(use: Cited<DataUse>): readonly (string | null)[] {
  return use.value.sources.map((source) => source.sourceId);
}

/** Derived data have a sentence of their own and do not count. */
function isIndirect(c: Reading, source: Source): boolean {
  const id = source.value.sourceId ?? "";
  if (ownSources.includes(id) || id === "inferred_derived") return false;
  if (builtInTerm(["data_sources"], id) !== undefined) return true;
  return c.citations.find("terms", id)?.steer("indirect") === true;
}

function together(
  c: Compilation,
  template: Together,
  given: readonly { readonly item: Words; readonly place: Origin }[],
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
    { items: listed(c, items, c.policy.origin) },
    { because: given.map(({ place }) => place) },
  );
}

function inputs(c: Reading, use: Cited<DataUse>): readonly Sentence[] {
  const from = use.get("derivedFromIds").each();
  if (from.length === 0) return [];
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
  const kind = noun === undefined ? labelOf(c, id, ["data_sources"]) : said(noun, [id.origin]);
  const name = source.get("name");
  const party = source.get("partyId");
  const whose = isWritten(name)
    ? textOf(c, name)
    : party.value !== null && !c.isUnnamed(party.value)
      ? partyOf(c, party)
      : undefined;
  const named =
    whose === undefined
      ? kind
      : phrase(c, "source.named", { source: withoutExamples(kind), name: whose });
  return term?.["publicly_accessible"] === true
    ? phrase(c, "source.public", { source: named })
    : named;
}

/** What kind of source it is, without the examples in brackets that a name makes needless. */
function withoutExamples(kind: Words): Words {
  return isSaid(kind) ? said(plain(kind).replace(/ \([^()]*\)$/, ""), kind.origins) : kind;
}

type Group = { readonly source: Words; readonly alike: readonly Obtained[] };

/** What comes from the same source and from no other. */
function groupedBySource(all: readonly Obtained[]): readonly Group[] {
  const groups = new Map<string, { readonly source: Words; readonly alike: Obtained[] }>();
  for (const one of all) {
    const { source, use } = one;
    if (source === undefined) continue;
    const key = isSaid(source) ? plain(source) : `${use.value.id}?`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { source, alike: [one] });
    else known.alike.push(one);
  }
  return [...groups.values()];
}

function indirect(c: Compilation, { source, alike }: Group): readonly Sentence[] {
  const subject = alike.map(({ use }) => use.value.id).at(0) ?? "";
  const items = alike.flatMap((one) => one.items["source.indirect"] ?? []);
  return say(c, "source.indirect", subject, {
    items: listed(c, sayable(c, "source.indirect", subject, items), c.policy.origin),
    sources: source,
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
          use
            .get("sources")
            .each()
            .map((source) => sourceWords(c, source)),
        ),
        use.placeOf("sources"),
      ),
    },
    { capital: true },
  );
}
