import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { builtInTerms } from "#register/vocabulary.ts";

const mechanisms = builtInTerms("transfer_mechanisms").filter(({ article }) => article !== null);

/** What a transfer can rest on, each with its article. */
export function Safeguards() {
  const texts = useTexts();
  const locale = useLocale();
  return (
    <ul>
      {mechanisms.map((one) => (
        <li
          key={one.id}
          className="flex flex-wrap justify-between gap-x-6 border-t border-line py-2 first:border-t-0"
        >
          <span className="min-w-0">{one[locale]}</span>
          <span className="text-[0.8125rem] text-muted">
            {texts.article(String(one["article"]))}
          </span>
        </li>
      ))}
    </ul>
  );
}
