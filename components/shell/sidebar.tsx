import NextLink from "next/link";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { navigation } from "./navigation.ts";
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
      <NextLink
        href="/"
        className="flex h-8 items-center gap-2 px-2 text-base font-semibold tracking-tight no-underline"
      >
        Recital
      </NextLink>
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
                  <NextLink
                    href={href}
                    prefetch={false}
                    aria-current={isCurrent(href, path) ? "page" : undefined}
                    className="flex min-h-8 items-center rounded-sm px-2 no-underline hover:bg-sunken aria-[current]:bg-accent-tint aria-[current]:font-medium aria-[current]:text-accent"
                  >
                    {label}
                  </NextLink>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
