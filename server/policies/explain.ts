import { compareDocuments } from "#policy/compare.ts";
import { type PolicyDocument, sentencesOf, sentenceText } from "#policy/document.ts";
import { languages } from "#policy/language/languages.ts";
import type { Cause } from "#policy/render/causes.ts";
import type { Locale } from "#register/locale.ts";
import { placeName } from "#register/place-name.ts";
import { entityOf } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { Causes, type RecordCause } from "./causes.ts";
import type { RecordChange } from "./record-changes.ts";

/** Two texts of a policy and what happened in the register between them. */
export type Between = {
  readonly before: PolicyDocument;
  readonly after: PolicyDocument;
  readonly changes: readonly RecordChange[];
  readonly policyId: string;
  /** Where the names of records are found; one that was archived meanwhile included. */
  readonly register: Register;
};

/** Why each sentence differs, by its key, in words that may be public. */
export function publicCauses(between: Between): Readonly<Record<string, readonly Cause[]>> {
  const { before, after, register } = between;
  const { locale } = after;
  const causes = new Causes(between.changes, between.policyId);
  const visible = [...textsOf(before), ...textsOf(after)].join("\n");
  const changed = compareDocuments(before, after).parts.flatMap((part) => part.changes);
  return Object.fromEntries(
    changed.map((change) => {
      const found = causes.of(change).map((one) => publicCause(one, register, locale, visible));
      return [change.key, found.length === 0 ? [{ kind: "wording" as const }] : distinct(found)];
    }),
  );
}

function* textsOf(document: PolicyDocument): Generator<string> {
  yield document.title;
  yield* document.organisations;
  for (const sentence of sentencesOf(document)) yield sentenceText(sentence);
}

/** A record is named only where the text itself names it: what the policy keeps to itself, its history does too. */
function publicCause(
  { change, pointer }: RecordCause,
  register: Register,
  locale: Locale,
  visible: string,
): Cause {
  const { collection, id, action, role, at } = change;
  const entity = entityOf(collection);
  const record = register.find(collection, id);
  const title = record === undefined ? "" : entity.title(record as never, locale);
  const quoted = languages[locale].quoted(title);
  const isNamed = title !== "" && visible.includes(title);
  return {
    kind: "record",
    record: isNamed ? `${entity.label[locale]} ${quoted}` : entity.label[locale],
    field: pointer === null ? null : placeName(collection, pointer, locale),
    action,
    role,
    at,
  };
}

function distinct(causes: readonly Cause[]): readonly Cause[] {
  return [...new Map(causes.map((one) => [JSON.stringify(one), one])).values()];
}
