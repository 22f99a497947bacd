"use client";

import { useTexts } from "#components/i18n/locale-context.tsx";
import { Icon } from "#components/ui/icon.tsx";

type Section = {
  readonly id: string;
  readonly label: string;
  /** Refused at the last attempt to save. */
  readonly problems?: number;
  /** Still to be said; left out where that is not looked at. */
  readonly open?: number;
};

/** Anchors to the sections of a page, with what is wrong and what is still open in each. */
export function SectionNav({ label, sections }: { label: string; sections: readonly Section[] }) {
  return (
    <nav
      aria-label={label}
      className="sticky top-12 z-20 -mx-4 overflow-x-auto border-b border-line bg-paper px-4 text-[0.8125rem] lg:-mx-8 lg:px-8 xl:static xl:mx-0 xl:overflow-visible xl:border-b-0 xl:px-0"
    >
      <ul className="flex gap-x-4 xl:sticky xl:top-16 xl:grid xl:gap-0 xl:border-l xl:border-line">
        {sections.map((section) => (
          <li key={section.id} className="shrink-0">
            <a
              href={`#${section.id}`}
              className="flex min-h-8 items-center gap-2 py-1 leading-5 text-muted no-underline hover:text-ink hover:underline xl:pl-3"
            >
              <span className="min-w-0 flex-1 whitespace-nowrap xl:whitespace-normal">
                {section.label}
              </span>
              <Count {...section} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ problems = 0, open = 0 }: Section) {
  const { form } = useTexts();
  if (problems > 0) {
    return (
      <span className="inline-flex items-center gap-1 text-error">
        <Icon name="alert" />
        <span className="sr-only">{form.problems(problems)}</span>
      </span>
    );
  }
  if (open === 0) return null;
  return (
    <span className="numeric rounded-sm bg-warning-tint px-1.5 text-xs text-warning">
      <span aria-hidden="true">{open}</span>
      <span className="sr-only">{form.open(open)}</span>
    </span>
  );
}
