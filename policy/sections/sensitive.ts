import type { Activity, DataUse, LegalGround, Purpose } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import type { VocabularyName } from "#register/vocabulary-names.ts";
import { list, paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { itemsOf, lawsOf, usesFor, usesWithIds } from "../names.ts";
import { cited, factOf, isWritten, textOf } from "../reading.ts";
import { rowSubjects } from "../row-subjects.ts";
import { phrase, say } from "../say.ts";
import { said, unsaid, type Words } from "../words.ts";

/** Data uses by the data item they are of, in the order of first use. */
export type UsesByItem = ReadonlyMap<string | null, readonly Cited<DataUse>[]>;

type Flag = "special_category" | "criminal";

/**
 * Special categories (GDPR Art. 9) and criminal data (Art. 10), each with why they may be used: data of such a
 * category, and what somebody recorded such a condition for, as data that reveal it count too (CJEU C-184/20).
 */
export function sensitiveData(c: Compilation, uses: UsesByItem): readonly Block[] {
  return [
    ...flagged(c, "data.sensitive", uses, "special_category", "art9"),
    ...flagged(c, "data.criminal", uses, "criminal", "art10"),
  ];
}

type Condition = LegalGround["art9"][number] | LegalGround["art10"][number];

function flagged(
  c: Compilation,
  template: "data.sensitive" | "data.criminal",
  uses: UsesByItem,
  flag: Flag,
  field: "art9" | "art10",
): readonly Block[] {
  const subject = c.policy.value.id;
  const recorded = c.shown.purposes.flatMap((shown) =>
    shown.purpose.eachOf("grounds").flatMap((ground) => {
      const conditions: readonly Cited<Condition>[] = ground.eachOf(field);
      return conditions.length === 0 ? [] : [{ ...shown, id: ground.value.id, conditions }];
    }),
  );
  const concerned = [
    ...[...uses.values()].filter(([use]) => use !== undefined && hasFlag(c, use, flag)).flat(),
    ...recorded.flatMap(({ activity, conditions }) =>
      conditions.flatMap(({ value }) => usesWithIds(activity, value.dataUseIds)),
    ),
  ];
  const intro =
    concerned.length === 0
      ? []
      : say(c, template, subject, {
          items: itemsOf(c, concerned, c.policy, { template, subject }),
        });
  const items = recorded.flatMap(({ activity, purpose, id, conditions }) => {
    const subjects = rowSubjects(
      id,
      conditions.map(({ value }) => value.conditionId ?? flag),
    );
    return conditions.map((condition, index) =>
      conditionSentences(c, flag, activity, purpose, subjects[index] ?? id, condition),
    );
  });
  const blocks = list(intro, items);
  return blocks.length > 0 ? blocks : paragraph(...intro);
}

/** True for data of a category with that flag, the organisation's own categories included. */
export function hasFlag(c: Reading, use: Cited<DataUse>, flag: Flag): boolean {
  const categoryId = c.citations.find("data-items", use.value.dataItemId)?.value.categoryId ?? null;
  const known = builtInTerm(["data_categories"], categoryId ?? "");
  if (known !== undefined) return known[flag] === true;
  const own = c.citations.find("terms", categoryId);
  return own?.steer(flag === "criminal" ? "criminal" : "specialCategory") === true;
}

function conditionSentences(
  c: Reading,
  flag: Flag,
  activity: Cited<Activity>,
  purpose: Cited<Purpose>,
  subject: string,
  condition: Cited<Condition>,
): readonly Sentence[] {
  const isSpecial = flag === "special_category";
  const template = isSpecial ? "data.sensitive_part" : "data.criminal_part";
  const vocabulary: VocabularyName = isSpecial ? "art9_conditions" : "art10_conditions";
  const ids = condition.value.dataUseIds;
  const uses =
    ids.length > 0
      ? usesWithIds(activity, ids)
      : usesFor(activity, purpose).filter((use) => hasFlag(c, use, flag));
  const id = condition.get("conditionId");
  const term = builtInTerm([vocabulary], id.value ?? "");
  const article = term?.["article"];
  return [
    ...say(
      c,
      template,
      subject,
      {
        purpose: textOf(c, purpose.get("name")),
        items: itemsOf(c, uses, condition.placeOf("dataUseIds"), { template, subject }),
        condition: fromVocabulary(factOf(c, term, "phrase"), id),
        provision: fromVocabulary(typeof article === "string" ? cited(c, article) : undefined, id),
        law_clause: phrase(c, "data.law_clause", {
          laws: lawsOf(c, condition.eachOf("laws"), condition.placeOf("laws")),
        }),
      },
      { capital: true },
    ),
    ...justification(c, subject, condition),
  ];
}

function justification(
  c: Reading,
  subject: string,
  condition: Cited<Condition>,
): readonly Sentence[] {
  if (condition.value === null || !("justification" in condition.value)) return [];
  const text = (condition as Cited<LegalGround["art9"][number]>).get("justification");
  if (!isWritten(text.value)) return [];
  return say(c, "data.justification", subject, { justification: textOf(c, text) });
}

function fromVocabulary(text: string | undefined, id: Cited<string | null>): Words {
  return text === undefined ? unsaid(id) : said(text, id);
}
