"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { AnswerField } from "#components/ui/answer-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions, Dialog } from "#components/ui/dialog.tsx";
import type { Field } from "#register/field.ts";
import { withFrenchSpaces } from "#register/french-spaces.ts";
import { RecordFormProvider, useRecordFormContext } from "./form-context.tsx";
import { elementId, type FormValues } from "./form-value.ts";
import { deniedBefore } from "./guides/denied.ts";
import type { Guide, Step } from "./guides/guide.ts";

type Props = {
  guide: Guide;
  field: Field & { kind: "group" };
  pointer: string;
  values: FormValues;
  onClose: () => void;
};

const today = () => new Date().toISOString().slice(0, 10);

/** An assessment asked one question after another; each answer goes into the form at once, the outcome on request. */
export function GuidedForm({ guide, field, pointer, values, onClose }: Props) {
  const locale = useLocale();
  const texts = useTexts();
  const { guide: words } = texts;
  const context = useRecordFormContext();
  const [at, setAt] = useState(0);
  const [denied, setDenied] = useState(() => deniedBefore(guide, values));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [at]);
  const step = guide.steps[at];
  const outcome = withFrenchSpaces(guide.outcome(values));

  const advance = (event: FormEvent) => {
    event.preventDefault();
    // The dialog stands inside the form of the record, which must not be sent with it.
    event.stopPropagation();
    if (step !== undefined) return setAt(at + 1);
    context.change(pointer, { ...values, ...outcome.says, [guide.dated]: today() });
    onClose();
  };

  return (
    <Dialog title={guide.title[locale]} isOpen onClose={onClose}>
      <RecordFormProvider value={{ ...context, formId: `${context.formId}-guide` }}>
        <form className="grid gap-4" onSubmit={advance} noValidate>
          <p className="text-[0.8125rem] text-muted">
            {step === undefined ? words.allAnswered : words.question(at + 1, guide.steps.length)}
            {field.article !== undefined && ` · ${texts.article(field.article)}`}
          </p>
          <h3 ref={heading} tabIndex={-1} className="text-base font-semibold">
            {step === undefined ? outcome.conclusion[locale] : step.question[locale]}
          </h3>
          {step === undefined ? (
            <ul className="grid gap-1 text-muted" aria-label={words.because}>
              {outcome.because.map((reason) => (
                <li key={reason.en}>{reason[locale]}</li>
              ))}
            </ul>
          ) : (
            <>
              <p className="text-muted">{step.help[locale]}</p>
              <StepControl
                key={at}
                step={step}
                fields={field.fields}
                pointer={pointer}
                values={values}
                denied={denied}
                onDeny={setDenied}
              />
            </>
          )}
          <Actions>
            <Button type="submit" variant="primary">
              {step === undefined ? words.record : words.next}
            </Button>
            {at > 0 && <Button onPress={() => setAt(at - 1)}>{words.back}</Button>}
          </Actions>
          {step === undefined && <p className="text-[0.8125rem] text-muted">{words.recordHelp}</p>}
        </form>
      </RecordFormProvider>
    </Dialog>
  );
}

type StepProps = {
  step: Step;
  fields: (Field & { kind: "group" })["fields"];
  pointer: string;
  values: FormValues;
  /** The words of lists that were said not to apply: a list holds only those that do. */
  denied: ReadonlySet<string>;
  onDeny: (denied: ReadonlySet<string>) => void;
};

/** What is answered in one step: a field, or whether one word of a list applies. */
function StepControl({ step, fields, pointer, values, denied, onDeny }: StepProps) {
  const { guide: words } = useTexts();
  const { Control, change, formId } = useRecordFormContext();
  const field = fields[step.field];
  const place = `${pointer}/${step.field}`;
  if (field === undefined) return null;
  const value = values[step.field];
  const { term } = step;
  if (term === undefined) return <Control field={field} pointer={place} value={value} />;
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const others = chosen.filter((id) => id !== term);
  return (
    <AnswerField
      id={elementId(formId, `${place}/${term}`)}
      label={words.applies}
      value={chosen.includes(term) ? true : denied.has(term) ? false : null}
      onChange={(answer) => {
        const without = [...denied].filter((id) => id !== term);
        onDeny(new Set(answer === false ? [...without, term] : without));
        change(place, answer === true ? [...others, term] : others);
      }}
    />
  );
}
