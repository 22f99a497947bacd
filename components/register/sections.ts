import { isEmpty } from "#register/empty.ts";
import type { Section } from "#register/entity.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import type { FormValues } from "./form-value.ts";

const processors: readonly unknown[] = ["processor", "sub_processor"];

/** The sections of a form in the order of the law. What only a processor answers comes early for processors, and is left out for others while it is empty. */
export function sectionsOf(collection: Collection, values: FormValues): readonly Section[] {
  const { sections, fields } = entityOf(collection);
  if (collection !== "activities") return sections;
  const processor = sections.filter(({ id }) => id === "processor");
  const others = sections.filter(({ id }) => id !== "processor");
  if (processors.includes(values["ourRole"])) {
    return [...others.slice(0, 1), ...processor, ...others.slice(1)];
  }
  const isSaid = processor.some((section) =>
    section.fields.some((name) => {
      const field = fields[name];
      return field !== undefined && !isEmpty(field, values[name]);
    }),
  );
  return isSaid ? sections : others;
}
