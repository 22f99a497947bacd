import type { Activity, LegalGround, Purpose } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import type { Cited } from "../cited.ts";
import type { Reading } from "../compilation.ts";
import type { Sentence } from "../document.ts";
import type { TemplateId } from "../language/language.ts";
import { upperFirst } from "../language/letters.ts";
import { listed, sayable } from "../lists.ts";
import { itemsOf, lawsOf, usesWithIds } from "../names.ts";
import { cited, isWritten, labelOf, textOf } from "../reading.ts";
import { rowSubjects } from "../row-subjects.ts";
import { note, phrase, say, sentence, type Values } from "../say.ts";
import { concat, isSaid, said, type Said, unsaid, withFirst, type Words } from "../words.ts";

type Ground = Cited<LegalGround>;

/** Why a purpose is allowed: each ground with the part or condition it covers (GDPR Art. 13(1)(c), (d)). */
export function groundSentences(
  c: Reading,
  activity: Cited<Activity>,
  purpose: Cited<Purpose>,
): readonly Sentence[] {
  const grounds = purpose.eachOf("grounds");
  const isDivided = grounds.length > 1 && grounds.some((one) => isSaid(partOf(c, activity, one)));
  const intro = isDivided
    ? say(c, "basis.several", purpose.value.id, {}, { because: [purpose.placeOf("grounds")] })
    : [];
  return [
    ...intro,
    ...grounds.flatMap((ground) => [
      ...basisSentences(c, ground.value.id, ground, prefixOf(c, activity, ground)),
      ...lawParts(c, activity, ground),
    ]),
  ];
}

/** The part a ground covers: in words or, failing them, its data and persons. */
function partOf(c: Reading, activity: Cited<Activity>, ground: Ground): Words {
  if (isWritten(ground.value.covers)) return textOf(c, ground.get("covers"));
  if (isWritten(ground.value.condition) || ground.value.isFallback === true) return said("");
  const { id, coversDataUseIds, coversSubjectIds } = ground.value;
  if (coversDataUseIds.length === 0 && coversSubjectIds.length === 0)
    return unsaid(ground.placeOf("covers"));
  const use = { template: "basis.part_prefix", subject: id } as const;
  const items = itemsOf(
    c,
    usesWithIds(activity, coversDataUseIds),
    ground.placeOf("coversDataUseIds"),
    use,
  );
  const persons = ground
    .eachOf("coversSubjectIds")
    .map((id) => labelOf(c, id, ["data_subject_categories"]));
  const people = listed(
    c,
    sayable(c, use.template, use.subject, persons),
    ground.placeOf("coversSubjectIds"),
  );
  return listed(c, [items, people].filter(isSaid), ground.placeOf("covers"));
}

function prefixOf(c: Reading, activity: Cited<Activity>, ground: Ground): Said {
  const pieces: Words[] = [];
  if (isWritten(ground.value.condition)) {
    pieces.push(phrase(c, "basis.part_prefix", { part: textOf(c, ground.get("condition")) }));
  } else if (ground.value.isFallback === true) {
    const fallback = phrase(c, "basis.fallback_prefix");
    pieces.push(
      isSaid(fallback) ? { ...fallback, places: ground.placeOf("isFallback") } : fallback,
    );
  }
  const part = partOf(c, activity, ground);
  if (isSaid(part) ? part.text !== "" : isWritten(ground.value.covers))
    pieces.push(phrase(c, "basis.part_prefix", { part }));
  const prefix = concat(sayable(c, "basis.part_prefix", ground.value.id, pieces));
  return withFirst(prefix, upperFirst);
}

/** The sentences of one ground: the basis with what specifies it, then what the person can do about it. */
export function basisSentences(
  c: Reading,
  subject: string,
  ground: Ground,
  prefix: Said = said(""),
): readonly Sentence[] {
  const basis = ground.get("basis");
  const [template, values] = basisTemplate(c, ground);
  const provision = provisionOf(c, basis);
  const manner = { prefix, because: [basis], capital: true };
  const full = phrase(c, template, { provision, ...values });
  if (isSaid(full)) {
    const laws = namingLaws.has(ground.value.basis ?? "") ? [] : lawSentence(c, subject, ground);
    return [sentence(c, template, subject, full, manner), ...laws, ...answerTo(c, subject, ground)];
  }
  const named = { basis: basisName(c, basis), provision };
  const instead = say(c, "basis.named", subject, named, manner);
  note(c, template, subject, ...full.unsaid);
  return [...instead, ...lawSentence(c, subject, ground), ...answerTo(c, subject, ground)];
}

/** The bases whose sentence names the laws. */
const namingLaws: ReadonlySet<string> = new Set([
  "legal_obligation",
  "public_task",
  "eprivacy_existing_customer",
  "tracker_exemption",
]);

function basisTemplate(c: Reading, ground: Ground): readonly [TemplateId, Values] {
  const laws = lawsOf(
    c,
    ground.eachOf("laws").filter((law) => !isOfPart(law.value)),
    ground.placeOf("laws"),
  );
  // The laws that are recorded or, failing them, the provision everybody under French law relies on.
  const national = (template: TemplateId) =>
    isSaid(laws) ? phrase(c, "data.law_clause", { laws }) : c.isFrench ? phrase(c, template) : laws;
  switch (ground.value.basis) {
    case "consent":
      return [
        ground.value.consent?.isExplicit === true ? "basis.consent_explicit" : "basis.consent",
        {},
      ];
    case "contract": {
      const isBefore = ground.value.precontractual === true;
      if (!isWritten(ground.value.contract))
        return [isBefore ? "basis.contract_steps" : "basis.contract_generic", {}];
      const contract = textOf(c, ground.get("contract"));
      return [isBefore ? "basis.contract_steps_named" : "basis.contract", { contract }];
    }
    case "legal_obligation":
    case "public_task":
      // Laws that hold for part of the data each are told in lines of their own.
      if (!isSaid(laws) && ground.value.laws.length > 0) break;
      return [`basis.${ground.value.basis}`, { laws }];
    case "vital_interests":
      return ["basis.vital_interests", { interest: textOf(c, ground.get("vitalInterest")) }];
    case "legitimate_interests": {
      const interest = textOf(c, ground.get("interest"));
      return isWritten(ground.value.interestOf)
        ? [
            "basis.legitimate_interests_third_party",
            { interest, third_party: textOf(c, ground.get("interestOf")) },
          ]
        : ["basis.legitimate_interests", { interest }];
    }
    case "eprivacy_existing_customer":
      return [
        "basis.existing_customer",
        { national_clause: national("basis.existing_customer_france") },
      ];
    case "tracker_exemption":
      return [
        "basis.tracker_exemption",
        {
          reason: textOf(c, ground.get("exemptionReason")),
          national_clause: national("basis.tracker_exemption_france"),
        },
      ];
  }
  return ["basis.named", { basis: basisName(c, ground.get("basis")) }];
}

/** The name of a basis. */
export function basisName(c: Reading, basis: Cited<string | null>): Words {
  return labelOf(c, basis, ["legal_bases", "other_grounds"]);
}

/** The provision a basis stands in, as the language cites it. */
export function provisionOf(c: Reading, basis: Cited<string | null>): Words {
  const article = builtInTerm(["legal_bases", "other_grounds"], basis.value ?? "")?.["article"];
  return typeof article === "string" ? said(cited(c, article)) : unsaid(basis);
}

/** What the person can do about a ground. */
function answerTo(c: Reading, subject: string, ground: Ground): readonly Sentence[] {
  const because = [ground.placeOf("basis")];
  switch (ground.value.basis) {
    case "consent":
      return say(c, "basis.withdrawal", subject, {
        means: textOf(c, ground.get("consent").get("withdrawalMeans")),
      });
    case "public_task":
    case "legitimate_interests":
      return say(c, "basis.objection", subject, {}, { because });
    case "eprivacy_existing_customer":
      return [
        ...(isWritten(ground.value.exemptionReason)
          ? say(c, "basis.exemption_reason", subject, {
              reason: textOf(c, ground.get("exemptionReason")),
            })
          : []),
        ...say(c, "basis.marketing_objection", subject, {}, { because }),
      ];
    default:
      return [];
  }
}

/** Laws recorded with a basis, beside its sentence. */
function lawSentence(c: Reading, subject: string, ground: Ground): readonly Sentence[] {
  const laws = ground.eachOf("laws").filter((law) => !isOfPart(law.value));
  if (laws.length === 0) return [];
  return say(c, "basis.laws", subject, { laws: lawsOf(c, laws, ground.placeOf("laws")) });
}

function isOfPart({ dataUseIds }: LegalGround["laws"][number]): boolean {
  return dataUseIds.length > 0;
}

/** Laws that hold for part of the data only, each with those data. */
function lawParts(c: Reading, activity: Cited<Activity>, ground: Ground): readonly Sentence[] {
  if (!ground.value.laws.some(isOfPart)) return [];
  const laws = ground.eachOf("laws").filter((law) => isOfPart(law.value));
  const subjects = rowSubjects(
    ground.value.id,
    laws.map((law) => law.value.dataUseIds.join("+")),
  );
  return laws.flatMap((law, index) => {
    const subject = subjects[index] ?? ground.value.id;
    const uses = usesWithIds(activity, law.value.dataUseIds);
    return say(
      c,
      "basis.law_part",
      subject,
      {
        items: itemsOf(c, uses, law.placeOf("dataUseIds"), {
          template: "basis.law_part",
          subject,
        }),
        laws: lawsOf(c, [law], ground.placeOf("laws")),
      },
      { capital: true },
    );
  });
}
