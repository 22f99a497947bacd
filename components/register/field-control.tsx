"use client";

import { memo } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { AnswerField } from "#components/ui/answer-field.tsx";
import { CheckboxList } from "#components/ui/checkbox.tsx";
import { NumberField } from "#components/ui/number-field.tsx";
import { PictureField } from "#components/ui/picture-field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { DateField, TextField } from "#components/ui/text-field.tsx";
import { TextList } from "#components/ui/text-list.tsx";
import { CountriesControl, CountryControl } from "./country-control.tsx";
import { useFrame } from "./field-label.tsx";
import { type ControlProps, useRecordFormContext } from "./form-context.tsx";
import { GroupControl } from "./group-control.tsx";
import { ItemsControl } from "./items-control.tsx";
import { LocalisedControl } from "./localised-control.tsx";
import { RefControl, RefsControl } from "./ref-control.tsx";
import { isStatement, StatementControl } from "./statement-control.tsx";
import { TermControl, TermsControl } from "./term-control.tsx";

const textValue = (value: unknown): string => (typeof value === "string" ? value : "");
const idValue = (value: unknown): string | null => (typeof value === "string" ? value : null);
const listValue = (value: unknown): readonly string[] => (Array.isArray(value) ? value : []);

/** The control for a declared field, by its kind. Only what changed is drawn again. */
export const FieldControl = memo(function FieldControl({ field, pointer, value }: ControlProps) {
  switch (field.kind) {
    case "localised":
      return <LocalisedControl field={field} pointer={pointer} value={value} />;
    case "term":
      return <TermControl field={field} pointer={pointer} value={idValue(value)} />;
    case "terms":
      return <TermsControl field={field} pointer={pointer} value={listValue(value)} />;
    case "ref":
      return <RefControl field={field} pointer={pointer} value={idValue(value)} />;
    case "refs":
      return <RefsControl field={field} pointer={pointer} value={listValue(value)} />;
    case "country":
      return <CountryControl field={field} pointer={pointer} value={idValue(value)} />;
    case "countries":
      return <CountriesControl field={field} pointer={pointer} value={value} />;
    case "group":
      return isStatement(field.fields) ? (
        <StatementControl field={field} pointer={pointer} value={value} />
      ) : (
        <GroupControl field={field} pointer={pointer} value={value} />
      );
    case "rows":
    case "parts":
      return <ItemsControl field={field} pointer={pointer} value={value} />;
    default:
      return <PlainControl field={field} pointer={pointer} value={value} />;
  }
});

/** Controls that need nothing but their value. */
function PlainControl({ field, pointer, value }: ControlProps) {
  const locale = useLocale();
  const { form } = useTexts();
  const { change } = useRecordFormContext();
  const frame = useFrame(field, pointer);
  const onChange = (next: unknown) => change(pointer, next);
  switch (field.kind) {
    case "text":
      if (field.format === "image")
        return <PictureField {...frame} value={textValue(value)} onChange={onChange} />;
      return field.multiline === true ? (
        <TextArea {...frame} value={textValue(value)} onChange={onChange} maxLength={field.max} />
      ) : (
        <TextField
          {...frame}
          value={textValue(value)}
          onChange={onChange}
          maxLength={field.max}
          inputMode={field.format === "email" || field.format === "url" ? field.format : "text"}
        />
      );
    case "number":
      return (
        <NumberField
          {...frame}
          value={typeof value === "number" ? value : null}
          onChange={onChange}
          min={field.min}
          max={field.max}
          whole={field.whole}
        />
      );
    case "boolean":
      return (
        <AnswerField
          {...frame}
          value={typeof value === "boolean" ? value : null}
          onChange={onChange}
        />
      );
    case "date":
      return (
        <DateField {...frame} value={textValue(value)} onChange={(day) => onChange(day || null)} />
      );
    case "choice":
      return (
        <Select
          {...frame}
          options={field.options.map((option) => ({ id: option.id, label: option[locale] }))}
          value={idValue(value)}
          onChange={onChange}
          empty={form.notSaid}
        />
      );
    case "choices":
      return (
        <CheckboxList
          {...frame}
          options={field.options.map((option) => ({ id: option.id, label: option[locale] }))}
          value={listValue(value)}
          onChange={onChange}
        />
      );
    case "texts":
      return (
        <TextList {...frame} value={listValue(value)} onChange={onChange} maxLength={field.max} />
      );
    default:
      return null;
  }
}
