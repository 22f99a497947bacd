import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import type { FrameProps } from "#components/ui/field-frame.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Field } from "#register/field.ts";
import { useRecordFormContext } from "./form-context.tsx";
import { elementId, problemsWithin } from "./form-value.ts";

/** The provision that asks for a field and whether it stays inside the register. */
export function FieldNote({ field }: { field: Field }) {
  const texts = useTexts();
  return (
    <>
      {field.article !== undefined && (
        <span className="text-xs text-muted">{texts.article(field.article)}</span>
      )}
      {field.visibility === "internal" && (
        <span className="inline-flex self-center text-muted" title={texts.form.internalHelp}>
          <Icon name="lock" className="size-3" />
          <span className="sr-only">{texts.form.internal}</span>
        </span>
      )}
    </>
  );
}

/** Label, help, article and problems of a declared field, for the control that shows it. */
export function useFrame(field: Field, pointer: string): FrameProps {
  const locale = useLocale();
  const { problems } = useRecordFormContext();
  return {
    id: elementId(pointer),
    label: field.label[locale],
    help: field.help?.[locale],
    required: field.required,
    note: <FieldNote field={field} />,
    errors: problemsWithin(problems, pointer).map(({ detail }) => detail),
  };
}
