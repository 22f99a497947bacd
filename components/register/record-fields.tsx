"use client";

import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useSession } from "#components/shell/session-context.tsx";
import { can } from "#access/roles.ts";
import type { Problem } from "#register/problem.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { mainForm } from "./main-form.ts";
import { CollectionPointsPanel } from "./collection-points-panel.tsx";
import { FieldControl } from "./field-control.tsx";
import { FieldGrid } from "./field-grid.tsx";
import { type Opening, type RecordFormContext, RecordFormProvider } from "./form-context.tsx";
import type { FormValues } from "./form-value.ts";
import { useNames } from "./names-context.tsx";
import { ownParts, withOwnParts } from "./own-parts.ts";
import { planOfSection } from "./plans/plan-of.ts";
import { changedElsewhere } from "./plans/section-plans.ts";
import { QuickCreate, type Wanted } from "./quick-create.tsx";
import { SectionNav } from "./section-nav.tsx";
import { useSections } from "./use-sections.ts";

type Props = {
  collection: Collection;
  /** The id of the record; undefined for a new one. */
  id?: string | undefined;
  values: FormValues;
  problems: readonly Problem[];
  opening: Opening | null;
  /** The same function at every drawing, or every control is drawn again. */
  onChange: (pointer: string, value: unknown) => void;
  /** Places of the record that somebody should look at, beside what is missing. */
  findings?: readonly { readonly pointer: string }[];
  /** What stands beside the form and follows it. */
  aside?: ReactNode;
};

/** All fields of a record, section by section in the order of the law, with a list of the sections beside them. */
export function RecordFields({
  collection,
  id,
  values,
  problems,
  opening,
  onChange,
  findings = none,
  aside,
}: Props) {
  const locale = useLocale();
  const { form } = useTexts();
  const { person } = useSession();
  const registerNames = useNames();
  const entity = entityOf(collection);
  const [wanted, setWanted] = useState<Wanted | null>(null);

  // Every control knows the names of the parts: a name being typed reaches the others when there is time.
  const settled = useDeferredValue(values);
  const parts = useStable(ownParts(entity.fields, settled, registerNames, locale));
  const names = useMemo(() => withOwnParts(registerNames, parts), [registerNames, parts]);
  const mayCreate = can(person, "record.create", { collection: "parties" });
  const context = useMemo<RecordFormContext>(
    () => ({
      formId: mainForm,
      Control: FieldControl,
      change: onChange,
      problems,
      opening,
      names,
      ownParts: parts,
      create: mayCreate
        ? (missing, name, use) => setWanted({ collection: missing, name, use })
        : undefined,
    }),
    [onChange, problems, opening, names, parts, mayCreate, setWanted],
  );
  const sections = useSections({ collection, values, problems, findings });

  return (
    <RecordFormProvider value={context}>
      <div
        className={`grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-6 xl:grid-cols-[11rem_minmax(0,1fr)] ${
          aside === undefined || aside === false
            ? ""
            : "min-[87rem]:grid-cols-[11rem_minmax(0,1fr)_18rem]"
        }`}
      >
        {sections.length > 1 && <SectionNav label={form.sections} sections={sections} />}
        <div className="grid max-w-4xl min-w-0 content-start gap-10 xl:col-start-2">
          {sections.map((section) => (
            <section
              key={section.id}
              id={section.id}
              aria-labelledby={`${section.id}-heading`}
              className="scroll-mt-24 border-t border-line pt-4 xl:scroll-mt-16"
            >
              <h2 id={`${section.id}-heading`} className="mb-4 text-lg font-semibold">
                {section.label}
              </h2>
              <FieldGrid
                fields={entity.fields}
                names={section.fields.filter((name) => !changedElsewhere.has(name))}
                plan={planOfSection(collection, section.id)}
                pointer=""
                values={values}
              />
              {collection === "activities" && section.id === "data" && id !== undefined && (
                <CollectionPointsPanel
                  activityId={id}
                  onCreate={mayCreate ? () => setWanted(pointFor(id)) : undefined}
                />
              )}
            </section>
          ))}
        </div>
        {aside}
      </div>
      {wanted !== null && <QuickCreate wanted={wanted} onClose={() => setWanted(null)} />}
    </RecordFormProvider>
  );
}

/** A collection point that feeds an activity, to be made. */
const pointFor = (activityId: string): Wanted => ({
  collection: "collection-points",
  name: "",
  use: () => undefined,
  initial: { activityIds: [activityId] },
});

const none: readonly { readonly pointer: string }[] = [];

/** The same object as before while it says the same, so that typing does not redraw what does not change. */
function useStable<T>(value: T): T {
  const text = JSON.stringify(value);
  const [kept, keep] = useState({ text, value });
  if (kept.text === text) return kept.value;
  keep({ text, value });
  return value;
}
