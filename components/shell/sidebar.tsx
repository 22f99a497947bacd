import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { navigation } from "./navigation.ts";
import { PlainLink } from "#components/ui/link.tsx";
import { useCan } from "./session-context.tsx";

function isCurrent(href: string, path: string): boolean {
  return href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
}

/** Every screen, the current one marked. */
export function Sidebar({ path }: { path: string }) {
  const texts = useTexts();
  const locale = useLocale();
  const can = useCan();
  return (
    <nav aria-label={texts.nav.label} className="grid gap-5 p-4">
      <PlainLink
        href="/"
        className="flex h-8 items-center gap-2 px-2 text-base font-semibold tracking-tight no-underline"
      >
        Recital
      </PlainLink>
      {navigation(texts, locale).map((group) => {
        const items = group.items.filter(({ needs }) => needs === undefined || can(needs));
        if (items.length === 0) return null;
        return (
          <div key={group.label}>
            {items.length > 1 && (
              <p className="px-2 pb-1 text-xs font-medium text-muted">{group.label}</p>
            )}
            <ul>
              {items.map(({ href, label }) => (
                <li key={href}>
                  <PlainLink
                    href={href}
                    aria-current={isCurrent(href, path) ? "page" : undefined}
                    className="flex min-h-8 items-center rounded-sm px-2 no-underline hover:bg-sunken aria-[current]:bg-accent-tint aria-[current]:font-medium aria-[current]:text-accent"
                  >
                    {label}
                  </PlainLink>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
