"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions, Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/message.tsx";
import { createRecord } from "#queries/records.ts";
import { ApiError, randomId } from "#queries/request.ts";
import { emptyRecord } from "#register/empty.ts";
import type { Problem } from "#register/problem.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { FieldGrid } from "./field-grid.tsx";
import { focusProblem } from "./focus-problem.ts";
import { RecordFormProvider, useRecordFormContext } from "./form-context.tsx";
import { completed, type FormValues, missingIn, withValueAt } from "./form-value.ts";

/** A record somebody misses in a form: its collection, what it is called, and who waits for its id. */
export type Wanted = {
  readonly collection: Collection;
  readonly name: string;
  readonly use: (id: string) => void;
  /** What it starts with beside its name. */
  readonly initial?: FormValues;
};

/** What is asked for at once beside what is required and what lists show. */
const askedToo: { readonly [C in Collection]?: readonly string[] } = {
  "collection-points": ["fields"],
  parties: ["processingLocations"],
};

/** Makes a missing record with the little it needs, without leaving the form. */
export function QuickCreate({ wanted, onClose }: { wanted: Wanted; onClose: () => void }) {
  const texts = useTexts();
  const locale = useLocale();
  const client = useQueryClient();
  const outer = useRecordFormContext();
  const entity = entityOf(wanted.collection);
  const shown = Object.keys(entity.fields).filter(
    (name) =>
      entity.fields[name]?.required === true ||
      entity.columns.includes(name) ||
      askedToo[wanted.collection]?.includes(name) === true,
  );
  const [values, setValues] = useState<FormValues>(() => named(wanted));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [key] = useState(randomId);
  const create = useMutation(createRecord(wanted.collection));

  const context = useMemo(
    () => ({
      ...outer,
      formId: "new",
      problems,
      opening: null,
      ownParts: {},
      create: undefined,
      change: (pointer: string, value: unknown) =>
        setValues((current) => withValueAt(current, pointer, value)),
    }),
    [outer, problems],
  );

  useEffect(() => {
    if (problems[0] !== undefined) focusProblem("new", problems[0].pointer);
  }, [problems]);

  const save = async () => {
    const complete = completed(entity.fields, values);
    const missing = missingIn(entity.fields, complete, locale);
    setProblems(missing);
    if (missing.length > 0) return;
    try {
      const record = await create.mutateAsync({ record: complete, key });
      await client.invalidateQueries();
      wanted.use(record.id);
      onClose();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblems(error.problems as readonly Problem[]);
      if (error.problems.length === 0) setRefusal(error.message || texts.errors.offline);
    }
  };

  return (
    <Dialog
      title={texts.form.newRecord(entity.label[locale])}
      size="large"
      isOpen
      onClose={onClose}
    >
      <p className="text-muted">{texts.form.quickHelp}</p>
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void save();
        }}
      >
        <RecordFormProvider value={context}>
          <FieldGrid fields={entity.fields} names={shown} pointer="" values={values} />
        </RecordFormProvider>
        {refusal !== null && <Notice tone="error">{refusal}</Notice>}
        <Actions>
          <Button type="submit" variant="primary" isPending={create.isPending}>
            {texts.form.createAndUse}
          </Button>
          <Button onPress={onClose}>{texts.common.cancel}</Button>
        </Actions>
      </form>
    </Dialog>
  );

  /** An empty record whose first required name is what was typed. */
  function named({ collection, name, initial }: Wanted): FormValues {
    const empty: FormValues = { ...emptyRecord(collection), ...initial };
    const first = shown.find((field) => {
      const kind = entity.fields[field]?.kind;
      return kind === "text" || kind === "localised";
    });
    if (first === undefined || name === "") return empty;
    const isLocalised = entity.fields[first]?.kind === "localised";
    return {
      ...empty,
      [first]: isLocalised ? { [locale]: { text: name, changedAt: null } } : name,
    };
  }
}
