import type { ComboOption } from "#components/ui/combo-options.ts";
import { walkFields } from "#register/entity.ts";
import type { Fields, RefTarget } from "#register/field.ts";
import type { Locale } from "#register/locale.ts";
import { isObject, walkValues } from "#register/walk.ts";
import type { FormValues } from "./form-value.ts";
import type { Names } from "./names.ts";
import { itemTitle } from "./part-title.ts";

/** Parts of the record at hand, by kind. */
export type OwnParts = { readonly [P in RefTarget]?: readonly ComboOption[] };

/** Names that also know the parts of the record at hand, saved or not. */
export function withOwnParts(names: Names, parts: OwnParts): Names {
  return {
    ...names,
    record: (target, id) =>
      parts[target]?.find((part) => part.id === id)?.label ?? names.record(target, id),
    with: (more) => withOwnParts(names.with(more), parts),
  };
}

/** The identified parts of a record by kind, each with its title: what its other fields may refer to. */
export function ownParts(
  fields: Fields,
  values: FormValues,
  names: Names,
  locale: Locale,
): OwnParts {
  const found: { [P in RefTarget]?: ComboOption[] } = {};
  for (const [, field] of walkFields(fields)) {
    if (field.kind === "parts") found[field.part] = [];
  }
  walkValues(fields, values, (field, value) => {
    if (field.kind !== "parts" || !Array.isArray(value)) return;
    for (const part of value) {
      if (!isObject(part) || typeof part["id"] !== "string") continue;
      const label = itemTitle(field.fields, part, names, locale) || field.label[locale];
      found[field.part]?.push({ id: part["id"], label });
    }
  });
  return found;
}
