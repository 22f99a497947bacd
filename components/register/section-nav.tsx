import { useTexts } from "#components/i18n/locale-context.tsx";
import { Icon } from "#components/ui/icon.tsx";

type Section = { readonly id: string; readonly label: string; readonly problems?: number };

/** Anchors to the sections of a page, with how much is wrong in each. */
export function SectionNav({ label, sections }: { label: string; sections: readonly Section[] }) {
  const { form } = useTexts();
  return (
    <nav aria-label={label} className="text-[0.8125rem]">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 xl:sticky xl:top-16 xl:grid xl:gap-0 xl:border-l xl:border-line">
        {sections.map(({ id, label: name, problems = 0 }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="flex items-center gap-2 py-1 text-muted no-underline hover:text-ink hover:underline xl:pl-3"
            >
              {name}
              {problems > 0 && (
                <span className="inline-flex items-center gap-1 text-error">
                  <Icon name="alert" />
                  <span className="sr-only">{form.problems(problems)}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
