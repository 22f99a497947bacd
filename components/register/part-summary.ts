import type { Fields } from "#register/field.ts";
import type { FormValues } from "./form-value.ts";
import { fieldsAtPath } from "./plans/plan-of.ts";
import { phaseSummary, retentionSummary } from "./retention-summary.ts";
import { called, inSentence, listed, objectsOf, type Words, written } from "./summary-words.ts";

type Summarise = (values: FormValues, words: Words, fields: Fields) => readonly string[];

const groundFields = fieldsAtPath("activities", "purposes.grounds");
const transferFields = fieldsAtPath("activities", "involvements.transfers");
const safeguardFields = fieldsAtPath("activities", "involvements.transfers.safeguards");
const sourceFields = fieldsAtPath("activities", "dataUses.sources");

const lawsOf = (value: unknown, words: Words) =>
  objectsOf(value).map((law) =>
    [written(law["text"], words), law["articles"]].filter(Boolean).join(" "),
  );

const purpose: Summarise = (values, words) => {
  const grounds = objectsOf(values["grounds"]).map((ground) =>
    called(groundFields, "basis", ground, words),
  );
  return [
    values["isMain"] === true ? words.texts.main : "",
    listed([...new Set(grounds)], words) || words.texts.noGround,
  ];
};

const ground: Summarise = (values, words) => [
  written(values["condition"], words),
  written(values["covers"], words),
  written(values["contract"], words) || written(values["interest"], words),
  listed(lawsOf(values["laws"], words), words),
];

const dataUse: Summarise = (values, words, fields) => [
  called(fields, "subjectIds", values, words),
  values["mandatory"] === "yes" ? words.texts.mandatory : "",
  listed(
    objectsOf(values["sources"]).map(
      (source) =>
        written(source["name"], words) ||
        inSentence(called(sourceFields, "sourceId", source, words)),
    ),
    words,
  ),
  values["incidental"] === true ? words.texts.incidental : "",
];

const transfer: Summarise = (values, words, fields) => [
  called(fields, "countries", values, words),
  listed(
    objectsOf(values["safeguards"]).map((safeguard) =>
      called(safeguardFields, "mechanismId", safeguard, words),
    ),
    words,
  ),
];

const involvement: Summarise = (values, words, fields) => [
  called(fields, "roleId", values, words),
  written(values["service"], words) || called(fields, "serviceKind", values, words),
  listed(
    objectsOf(values["transfers"]).map(
      (one) =>
        called(transferFields, "countries", one, words) ||
        inSentence(called(transferFields, "state", one, words)),
    ),
    words,
  ),
];

const summaries = new Map<Fields, Summarise>([
  [fieldsAtPath("activities", "purposes"), purpose],
  [groundFields, ground],
  [fieldsAtPath("activities", "dataUses"), dataUse],
  [fieldsAtPath("activities", "involvements"), involvement],
  [transferFields, transfer],
  [safeguardFields, (values, words, fields) => [called(fields, "countries", values, words)]],
  [fieldsAtPath("activities", "retention"), retentionSummary],
  [fieldsAtPath("activities", "retention.phases"), phaseSummary],
  [
    fieldsAtPath("activities", "automatedDecisions"),
    (values, words, fields) => [
      called(fields, "exception", values, words),
      written(values["logic"], words),
    ],
  ],
  [
    fieldsAtPath("collection-points", "fields"),
    (values, words, fields) => [
      values["mandatory"] === "yes" ? words.texts.mandatory : "",
      called(fields, "purposeIds", values, words),
    ],
  ],
  [
    fieldsAtPath("parties", "contracts"),
    (values, words, fields) => [called(fields, "type", values, words)],
  ],
]);

/** What a row or part says beside its title, in one line; "" where it says nothing more. */
export function partSummary(fields: Fields, values: FormValues, words: Words): string {
  const said = summaries.get(fields)?.(values, words, fields) ?? [];
  return said.filter((text) => text !== "").join(" · ");
}
