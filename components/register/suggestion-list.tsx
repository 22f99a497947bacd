"use client";

import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { randomId } from "#queries/request.ts";
import type { Fields } from "#register/field.ts";
import { useRecordFormContext } from "./form-context.tsx";
import type { FormValues } from "./form-value.ts";
import { suggestionsFor } from "./suggestions.ts";

type Props = { fields: Fields; pointer: string; values: FormValues };

/** What is usual for a part, each to be taken over with one press; nothing is filled in by itself. */
export function SuggestionList({ fields, pointer, values }: Props) {
  const locale = useLocale();
  const { common, summary, suggestion: words } = useTexts();
  const { change, names } = useRecordFormContext();
  const offers = suggestionsFor(fields, values, { locale, names, texts: summary }, randomId);
  if (offers.length === 0) return null;
  return (
    <ul aria-label={words.label} data-print="no" className="grid gap-1 @lg:col-span-2">
      {offers.map(({ kind, says, source, fills }) => (
        <li
          key={kind}
          className="flex flex-wrap items-center gap-x-3 border-l-2 border-accent bg-accent-tint px-3 py-1"
        >
          <span className="min-w-0 flex-1">
            {words.kinds[kind](says)}
            {source !== "" && <span className="text-xs text-muted"> ({source})</span>}
          </span>
          <Button
            size="small"
            aria-label={common.labelled(words.use, words.kinds[kind](says))}
            onPress={() => {
              for (const [name, value] of Object.entries(fills))
                change(`${pointer}/${name}`, value);
            }}
          >
            {words.use}
          </Button>
        </li>
      ))}
    </ul>
  );
}
