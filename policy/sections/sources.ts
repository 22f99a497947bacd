import type { Activity, DataUse } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import { paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { listed, sayable } from "../lists.ts";
import { isUnnamed, itemOf, itemsOf, partyOf } from "../names.ts";
import { factOf, isWritten, labelOf, textOf } from "../reading.ts";
import { phrase, say } from "../say.ts";
import { isSaid, plain, said, type Words } from "../words.ts";

type Source = Cited<DataUse["sources"][number]>;

const ownSources = ["data_subject_direct", "data_subject_device", "generated_by_use"];

/** Where data come from that people do not type in themselves (GDPR Art. 14(2)(f)). */
export function sources(c: Compilation): readonly Block[] {
  const uses = c.shown.activities.flatMap((activity) => usesOf(activity));
  const from = (id: string) => uses.filter((use) => sourceIds(use).includes(id));
  const obtained = uses.filter((use) => sourcesOf(use).some((source) => isIndirect(c, source)));
  const several = obtained.filter((use) => use.value.sources.length > 1);
  const single = obtained.filter((use) => use.value.sources.length === 1);
  return [
    ...paragraph(...together(c, "source.device", from("data_subject_device"))),
    ...paragraph(...together(c, "source.generated", from("generated_by_use"))),
    ...paragraph(
      ...together(c, "source.derived", from("inferred_derived")),
      ...uses.flatMap((use) => inputs(c, use)),
    ),
    ...groupedBySource(c, single).flatMap((group) => paragraph(...indirect(c, group))),
    ...several.flatMap((use) => paragraph(...ofSeveral(c, use))),
  ];
}

function usesOf(activity: Cited<Activity>): readonly Cited<DataUse>[] {
  return activity
    .get("dataUses")
    .each()
    .filter((use) => use.value.incidental !== true);
}

function sourcesOf(use: Cited<DataUse>): readonly Source[] {
  return use.get("sources").each();
}

function sourceIds(use: Cited<DataUse>): readonly (string | null)[] {
  return use.value.sources.map((source) => source.sourceId);
}

/** Derived data have a sentence of their own and do not count. */
function isIndirect(c: Compilation, source: Source): boolean {
  const id = source.value.sourceId ?? "";
  if (ownSources.includes(id) || id === "inferred_derived") return false;
  if (builtInTerm(["data_sources"], id) !== undefined) return true;
  return c.citations.find("terms", id)?.steer("indirect") === true;
}

function together(
  c: Compilation,
  template: "source.device" | "source.generated" | "source.derived",
  uses: readonly Cited<DataUse>[],
): readonly Sentence[] {
  if (uses.length === 0) return [];
  const subject = c.policy.value.id;
  return say(
    c,
    template,
    subject,
    { items: itemsOf(c, uses, c.policy.origin, { template, subject }) },
    { because: uses.map((use) => use.placeOf("sources")) },
  );
}

function inputs(c: Compilation, use: Cited<DataUse>): readonly Sentence[] {
  const from = use.get("derivedFromIds").each();
  if (from.length === 0) return [];
  const needed = { template: "source.derived_from", subject: use.value.id } as const;
  return say(c, "source.derived_from", use.value.id, {
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
  });
}

/** The words of a source: what it is, which one, and whether everybody can look there. */
function sourceWords(c: Compilation, source: Source): Words {
  const id = source.get("sourceId");
  const term = builtInTerm(["data_sources"], id.value ?? "");
  const noun = factOf(c, term, "noun");
  const kind = noun === undefined ? labelOf(c, id, ["data_sources"]) : said(noun, [id.origin]);
  const name = source.get("name");
  const party = source.get("partyId");
  const named = isWritten(name)
    ? phrase(c, "source.named", { source: kind, name: textOf(c, name) })
    : party.value !== null && !isUnnamed(c, party.value)
      ? phrase(c, "source.named", { source: kind, name: partyOf(c, party) })
      : kind;
  return term?.["publicly_accessible"] === true
    ? phrase(c, "source.public", { source: named })
    : named;
}

type Group = { readonly words: Words; readonly uses: readonly Cited<DataUse>[] };

function groupedBySource(c: Compilation, uses: readonly Cited<DataUse>[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const use of uses) {
    const source = sourcesOf(use).at(0);
    if (source === undefined) continue;
    const words = sourceWords(c, source);
    const key = isSaid(words) ? plain(words) : `${use.value.id}?`;
    const known = groups.get(key);
    groups.set(key, { words: known?.words ?? words, uses: [...(known?.uses ?? []), use] });
  }
  return [...groups.values()];
}

function indirect(c: Compilation, { words, uses }: Group): readonly Sentence[] {
  const subject = uses.map((use) => use.value.id).at(0) ?? "";
  return say(c, "source.indirect", subject, {
    items: itemsOf(c, uses, c.policy.origin, { template: "source.indirect", subject }),
    sources: words,
  });
}

function ofSeveral(c: Compilation, use: Cited<DataUse>): readonly Sentence[] {
  const subject = use.value.id;
  return say(c, "source.several", subject, {
    item: itemOf(c, use.get("dataItemId"), { template: "source.several", subject }),
    sources: listed(
      c,
      sayable(
        c,
        "source.several",
        subject,
        sourcesOf(use).map((source) => sourceWords(c, source)),
      ),
      use.placeOf("sources"),
    ),
  });
}
