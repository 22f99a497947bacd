"use client";

import { usePathname } from "next/navigation";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { PlainLink } from "#components/ui/link.tsx";

/** The two ways of looking at the history of the register. */
export function HistoryViews() {
  const { trail, time } = useTexts();
  const path = usePathname();
  const views = [
    { href: "/audit", label: time.changes.tabs.trail },
    { href: "/audit/compare", label: time.changes.tabs.compare },
  ];
  return (
    <nav aria-label={trail.title} className="mb-4 flex gap-6 border-b border-line">
      {views.map(({ href, label }) => (
        <PlainLink
          key={href}
          href={href}
          aria-current={path === href ? "page" : undefined}
          className="-mb-px border-b-2 border-transparent py-2 font-medium text-muted no-underline hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
        >
          {label}
        </PlainLink>
      ))}
    </nav>
  );
}
