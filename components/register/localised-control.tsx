"use client";

import { useRef } from "react";
import { flushSync } from "react-dom";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { FieldsetFrame } from "#components/ui/field-frame.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Field } from "#register/field.ts";
import { type Locale, type LocalisedText, locales } from "#register/locale.ts";
import { useFrame } from "./field-label.tsx";
import { useRecordFormContext } from "./form-context.tsx";
import { MentionPicker } from "./mention-picker.tsx";
import { translationState } from "./translation-state.ts";

type Props = { field: Field & { kind: "localised" }; pointer: string; value: unknown };

/** A text in every language, side by side: what is missing or older than its source can be seen. */
export function LocalisedControl({ field, pointer, value }: Props) {
  const locale = useLocale();
  const texts = useTexts();
  const { change } = useRecordFormContext();
  const frame = useFrame(field, pointer);
  const written = (value ?? {}) as LocalisedText;
  const invalid = (frame.errors ?? []).length > 0;
  const areas = useRef<Partial<Record<Locale, HTMLTextAreaElement | null>>>({});
  const carets = useRef<Partial<Record<Locale, readonly [start: number, end: number]>>>({});

  const write = (language: Locale, text: string) => {
    const { [language]: _, ...others } = written;
    // Without a date until it is saved: newer than anything that has one.
    change(pointer, text === "" ? others : { ...written, [language]: { text, changedAt: null } });
  };

  /** Puts a mention where the person was writing, and takes them back there. */
  const mention = (language: Locale, text: string) => {
    const area = areas.current[language];
    const before = written[language]?.text ?? "";
    const [start, end] = carets.current[language] ?? [before.length, before.length];
    flushSync(() => write(language, before.slice(0, start) + text + before.slice(end)));
    area?.focus();
    area?.setSelectionRange(start + text.length, start + text.length);
  };

  return (
    <FieldsetFrame {...frame}>
      <div className="grid gap-2 @md:grid-cols-2">
        {locales.map((language) => {
          const state = translationState(written, language);
          const id = `${frame.id}-${language}`;
          const shared = {
            id,
            lang: language,
            dir: "auto",
            value: written[language]?.text ?? "",
            maxLength: field.max,
            "aria-label": `${field.label[locale]}, ${texts.languages[language]}`,
            "aria-invalid": invalid || undefined,
            "aria-describedby": state === null ? undefined : `${id}-state`,
          };
          return (
            <div key={language} className="relative grid content-start gap-0.5">
              <span
                aria-hidden="true"
                className="absolute top-0 right-px mt-px rounded-tr-sm bg-sunken px-1 text-[0.6875rem] leading-4 font-medium text-muted uppercase"
              >
                {language}
              </span>
              {field.multiline === true ? (
                <textarea
                  {...shared}
                  rows={3}
                  ref={(area) => {
                    areas.current[language] = area;
                  }}
                  className="control max-h-96 min-h-[5.5rem] pr-7 [field-sizing:content]"
                  onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
                    carets.current[language] = [selectionStart, selectionEnd];
                  }}
                  onChange={(event) => write(language, event.target.value)}
                />
              ) : (
                <textarea
                  {...shared}
                  rows={1}
                  className="control resize-none pr-7 [field-sizing:content]"
                  onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
                  onChange={(event) =>
                    write(language, event.target.value.replaceAll(/[\r\n]+/g, " "))
                  }
                />
              )}
              {field.mentions === true && (
                <MentionPicker
                  id={`${id}-mention`}
                  label={texts.form.mention(texts.languages[language])}
                  onChoose={(text) => mention(language, text)}
                />
              )}
              {state !== null && (
                <p id={`${id}-state`} className="flex items-center gap-1 text-xs text-warning">
                  <Icon name="alert" className="size-3" />
                  {texts.form.translation[state]}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </FieldsetFrame>
  );
}
