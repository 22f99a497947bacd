"use client";

import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Suggestion } from "#queries/start.ts";

type Props = {
  title: string;
  help?: string;
  suggestions: readonly Suggestion[];
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
};

/** Suggestions to tick, each with what it rests on; none is ticked for anybody. */
export function SuggestionList({ title, help, suggestions, value, onChange }: Props) {
  const { start } = useTexts();
  const locale = useLocale();
  if (suggestions.length === 0) return null;
  const all = suggestions.map(({ id }) => id);
  return (
    <fieldset className="border-t border-line-strong pt-3">
      <legend className="float-left mb-1 text-base font-semibold">{title}</legend>
      <div className="clear-both grid gap-1">
        {help !== undefined && <p className="max-w-prose text-muted">{help}</p>}
        <div>
          <Button size="small" onPress={() => onChange(all)} aria-label={start.template.all(title)}>
            {start.template.all("").replace(/\s*:\s*$/, "")}
          </Button>
        </div>
        {suggestions.map(({ id, label, because }) => (
          <label key={id} className="flex min-h-8 items-start gap-2 py-1">
            <input
              type="checkbox"
              className="mt-1 size-4 shrink-0 accent-accent"
              checked={value.includes(id)}
              onChange={(event) =>
                onChange(
                  all.filter((one) => (one === id ? event.target.checked : value.includes(one))),
                )
              }
            />
            <span className="min-w-0">
              {label[locale]}
              {because !== null && because[locale] !== "" && (
                <span className="block text-xs text-muted">
                  {start.template.because(because[locale])}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
