import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import type { FrameProps } from "#components/ui/field-frame.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { articleTexts } from "#register/article-texts.ts";
import type { Field } from "#register/field.ts";
import { useRecordFormContext } from "./form-context.tsx";
import { elementId, problemsWithin } from "./form-value.ts";

/** That a field stays inside the register. */
function InternalNote() {
  const { form } = useTexts();
  return (
    <span className="inline-flex self-center text-muted" title={form.internalHelp}>
      <Icon name="lock" className="size-3" />
      <span className="sr-only">{form.internal}</span>
    </span>
  );
}

/** Label, help, article with its meaning and problems of a declared field, for the control that shows it. */
export function useFrame(field: Field, pointer: string): FrameProps {
  const locale = useLocale();
  const texts = useTexts();
  const { formId, problems } = useRecordFormContext();
  const { article } = field;
  return {
    id: elementId(formId, pointer),
    label: field.label[locale],
    help: field.help?.[locale],
    required: field.required,
    note: field.visibility === "internal" ? <InternalNote /> : undefined,
    source:
      article === undefined
        ? undefined
        : { name: texts.article(article), explanation: articleTexts[article]?.[locale] },
    errors: problemsWithin(problems, pointer).map(({ detail }) => detail),
  };
}
