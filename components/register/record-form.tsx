"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { Finding } from "#queries/findings.ts";
import { type AnyRecord, createRecord, recordQuery, replaceRecord } from "#queries/records.ts";
import { ApiError, randomId } from "#queries/request.ts";
import { emptyRecord } from "#register/empty.ts";
import type { Problem } from "#register/problem.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { BesideForm } from "./beside-form.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { DraftNotice } from "./draft-notice.tsx";
import type { StoredDraft } from "./draft-store.ts";
import { focusProblem } from "./focus-problem.ts";
import { completed, type FormValues, missingIn, withValueAt } from "./form-value.ts";
import { FormChecks } from "./form-checks.tsx";
import type { Opening } from "./form-context.tsx";
import { LeaveGuard } from "./leave-guard.tsx";
import { mainForm } from "./main-form.ts";
import { RecordFields } from "./record-fields.tsx";
import { recordHref } from "./record-href.ts";
import { SaveBar } from "./save-bar.tsx";
import { useDraft } from "./use-draft.ts";
import { useSettled } from "./use-settled.ts";
import { useSaveKey } from "./use-save-key.ts";

/** Two versions that have to become one: of a save that came second, or of a draft that was left behind. */
type Conflict = {
  readonly base: FormValues;
  readonly mine: FormValues;
  readonly theirs: AnyRecord;
  readonly from: "save" | "draft";
};

type Props = {
  collection: Collection;
  /** The record to change; left out for a new one. */
  record?: AnyRecord;
  /** What a new record starts with. */
  initial?: FormValues;
};

/** The form of any kind of record: keeps unsaved work, names what is wrong, settles conflicts, saves. */
export function RecordForm({ collection, record, initial }: Props) {
  const texts = useTexts();
  const locale = useLocale();
  const router = useRouter();
  const client = useQueryClient();
  const toast = useToast();
  const { fields } = entityOf(collection);
  const [base, setBase] = useState<FormValues>(
    () => record ?? { ...emptyRecord(collection), ...initial },
  );
  const [version, setVersion] = useState(record?.version ?? null);
  const [values, setValues] = useState(base);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [isSaved, setSaved] = useState(false);
  const [reason, setReason] = useState("");
  const [key] = useState(randomId);
  const form = useRef<HTMLFormElement>(null);
  const openAt = useSearchParams().get("at");
  const [opening, setOpening] = useState<Opening | null>(
    openAt === null ? null : { pointer: openAt },
  );
  useSaveKey(form);
  const settled = useSettled(collection, values);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const show = useCallback((pointer: string) => setOpening({ pointer }), []);

  const isDirty = values !== base && !isSaved;
  const draft = useDraft({ collection, id: record?.id ?? null, version, base, values, isDirty });
  const create = useMutation(createRecord(collection));
  const replace = useMutation(replaceRecord(collection, record?.id ?? ""));
  const isPending = create.isPending || replace.isPending;
  const offered = isDirty || isSaved ? null : draft.stored;

  useEffect(() => {
    if (opening !== null) focusProblem(mainForm, opening.pointer);
  }, [opening]);

  useEffect(() => {
    if (problems[0] !== undefined) focusProblem(mainForm, problems[0].pointer);
  }, [problems]);

  const change = useCallback(
    (pointer: string, value: unknown) =>
      setValues((current) => withValueAt(current, pointer, value)),
    [],
  );

  const save = async (input: FormValues, basedOn: number | null) => {
    const complete = completed(fields, input);
    const missing = missingIn(fields, complete, locale);
    setProblems(missing);
    setRefusal(null);
    if (missing.length > 0) return;
    try {
      const saved =
        basedOn === null
          ? await create.mutateAsync({ record: complete, key })
          : await replace.mutateAsync({
              record: complete,
              version: basedOn,
              reason: reason.trim(),
            });
      setSaved(true);
      draft.forget();
      client.setQueryData(recordQuery(collection, saved.id).queryKey, saved);
      // What the next page does not show need not be waited for.
      void client.invalidateQueries();
      toast(texts.form.saved);
      router.push(recordHref(collection, saved.id));
      router.refresh();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 412 && error.current !== undefined)
        setConflict({ base, mine: complete, theirs: error.current as AnyRecord, from: "save" });
      else if (error.problems.length > 0) setProblems(error.problems as readonly Problem[]);
      else setRefusal(error.status === 0 ? texts.errors.offline : error.message);
    }
  };

  const resume = (stored: StoredDraft) => {
    const mine = completed(fields, { ...base, ...stored.values });
    if (record === undefined || stored.version === record.version) setValues(mine);
    else setConflict({ base: stored.base, mine, theirs: record, from: "draft" });
  };

  const settle = ({ theirs, from }: Conflict, settled: FormValues) => {
    setBase(theirs);
    setVersion(theirs.version);
    setValues(settled);
    setConflict(null);
    if (from === "save") void save(settled, theirs.version);
  };

  const back = record === undefined ? `/register/${collection}` : recordHref(collection, record.id);

  return (
    <form
      ref={form}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // A dialog inside this form (in React's tree) may hold a form of its own.
        if (event.target === form.current) void save(values, version);
      }}
      className="grid gap-6"
    >
      <DraftNotice draft={offered} version={version} onContinue={resume} onDiscard={draft.forget} />
      {/* What is typed is kept in the place of the draft, so the draft is decided on first. */}
      <div inert={offered !== null} className={offered === null ? "" : "opacity-60"}>
        <RecordFields
          collection={collection}
          id={record?.id}
          values={values}
          problems={problems}
          opening={opening}
          onChange={change}
          findings={findings}
          aside={
            <BesideForm>
              <FormChecks
                collection={collection}
                id={record?.id ?? null}
                draft={settled}
                isDirty={isDirty}
                onShow={show}
                onFound={setFindings}
              />
            </BesideForm>
          }
        />
      </div>
      <SaveBar
        back={back}
        unsaved={!isDirty ? null : draft.isKept ? texts.form.unsaved : texts.form.notKept}
        refusal={refusal}
        problems={problems}
        isPending={isPending}
        reason={record === undefined ? null : reason}
        onReason={setReason}
      />
      <LeaveGuard isActive={isDirty} />
      {conflict !== null && (
        <ConflictDialog
          fields={fields}
          {...conflict}
          goOn={conflict.from === "save" ? texts.conflict.save : texts.conflict.resume}
          onCancel={() => setConflict(null)}
          onSettled={(settled) => settle(conflict, settled)}
        />
      )}
    </form>
  );
}
