import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Link } from "#components/ui/link.tsx";
import { textInAny } from "#register/locale.ts";
import type { Term } from "#register/registry.ts";
import { builtInTerms } from "#register/vocabulary.ts";

/** The authorities people may complain to: those Recital brings, and the register's own. */
export function Authorities({ terms, mayChange }: { terms: readonly Term[]; mayChange: boolean }) {
  const { reference: words } = useTexts();
  const locale = useLocale();
  const own = terms
    .filter(({ vocabulary }) => vocabulary === "supervisory_authorities")
    .map(({ id, label, sourceUrl }) => ({
      id,
      name: textInAny(label, locale) ?? id,
      url: sourceUrl,
      termId: id,
    }));
  const all = [
    ...own,
    ...builtInTerms("supervisory_authorities").map((one) => ({
      id: one.id,
      name: one[locale],
      url: typeof one["url"] === "string" ? one["url"] : null,
      termId: null,
    })),
  ].sort((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <ul>
      {all.map(({ id, name, url, termId }) => (
        <li
          key={id}
          className="flex flex-wrap justify-between gap-x-6 border-t border-line py-2 first:border-t-0"
        >
          <span className="min-w-0">
            {name}
            {termId !== null && <span className="text-muted"> · {words.own}</span>}
          </span>
          <span className="flex flex-wrap gap-x-4 text-[0.8125rem]">
            {url !== null && (
              <a className="break-all text-accent underline" href={url} rel="noreferrer">
                {url}
              </a>
            )}
            {termId !== null && mayChange && (
              <Link href={`/register/terms/${termId}/edit`} aria-label={words.changeOf(name)}>
                {words.change}
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
