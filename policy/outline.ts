import { passagePlaces } from "#register/entities/policy.ts";
import type { Compilation } from "./compilation.ts";
import type { Block, DocumentSection } from "./document.ts";
import type { TemplateId } from "./language/language.ts";
import { numbered } from "./numbering.ts";
import articles from "./outline/articles.json" with { type: "json" };
import layered from "./outline/layered.json" with { type: "json" };
import { rememberedInSteps, rememberedPart } from "./remembered.ts";
import { heading } from "./say.ts";
import { changes } from "./sections/changes.ts";
import { claims } from "./sections/claims.ts";
import { collection } from "./sections/collection.ts";
import { controller } from "./sections/controller.ts";
import { cookies } from "./sections/cookies.ts";
import { data } from "./sections/data.ts";
import { decisions } from "./sections/decisions.ts";
import { definitions } from "./sections/definitions.ts";
import { jointControllers } from "./sections/joint.ts";
import { minors } from "./sections/minors.ts";
import { passages, type Place } from "./sections/passages.ts";
import { preamble } from "./sections/preamble.ts";
import { processorPart } from "./sections/processor.ts";
import { purposeTable } from "./sections/purposes.ts";
import { recipients } from "./sections/recipients.ts";
import { rights } from "./sections/rights.ts";
import { security } from "./sections/security.ts";
import { storage } from "./sections/storage.ts";
import { summary } from "./sections/summary.ts";
import { transfers } from "./sections/transfers.ts";

/** Builds the blocks of one part of a document from the register. */
type Builder = (c: Compilation) => readonly Block[];

const passageBuilders = Object.fromEntries(
  passagePlaces.map(({ id }) => [`passages:${id}`, (c: Compilation) => passages(c, id)]),
) as Readonly<Record<`passages:${Place}`, Builder>>;

const builders = {
  ...passageBuilders,
  changes,
  collection,
  controller,
  cookies,
  data,
  decisions,
  definitions,
  jointControllers,
  minors,
  preamble,
  processorPart,
  purposesByGround: (c) => purposeTable(c, ["basis", "data", "retention", "recipients"]),
  purposesByData: (c) => purposeTable(c, ["data", "basis", "retention", "recipients"]),
  recipients,
  rights,
  security,
  summary,
  whereabouts: (c) => [
    ...storage(c),
    ...claims(c, "storage_exclusive"),
    ...claims(c, "no_transfer_outside_eea"),
    ...transfers(c),
  ],
} satisfies Record<string, Builder>;

type OutlineSection = {
  readonly id: string;
  readonly heading: TemplateId;
  readonly parts: readonly (keyof typeof builders)[];
  readonly sections?: readonly OutlineSection[];
};

type Outline = {
  readonly numbering?: "articles";
  readonly sections: readonly OutlineSection[];
};

/** The arrangements a policy can have; both are made by the same builders and share their anchors. */
export const outlines: Readonly<Record<"articles" | "layered", Outline>> = {
  articles: articles as Outline,
  layered: layered as Outline,
};

/** Fills an outline; a section with nothing to say is left out with its heading. */
export function fillOutline(c: Compilation, outline: Outline): readonly DocumentSection[] {
  const sections = outline.sections.flatMap((section) => fillSection(c, section));
  return outline.numbering === "articles" ? numbered(c, sections) : sections;
}

/** Makes the parts of an outline in small steps, so that filling it later finds them remembered. */
export function* prepareOutline(c: Compilation, outline: Outline): Generator<void> {
  for (const part of partsOf(outline.sections)) {
    yield* rememberedInSteps(c, part, builders[part]);
    yield;
  }
}

function partsOf(sections: readonly OutlineSection[]): readonly (keyof typeof builders)[] {
  return sections.flatMap((section) => [...section.parts, ...partsOf(section.sections ?? [])]);
}

function fillSection(c: Compilation, section: OutlineSection): readonly DocumentSection[] {
  const blocks = section.parts.flatMap((part) => rememberedPart(c, part, builders[part]));
  const sections = (section.sections ?? []).flatMap((child) => fillSection(c, child));
  if (blocks.length === 0 && sections.length === 0) return [];
  return [{ id: section.id, title: heading(c, section.heading), blocks, sections }];
}
