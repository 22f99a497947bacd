import { useTexts } from "#components/i18n/locale-context.tsx";
import { Link } from "./link.tsx";

export type Crumb = { readonly href: string; readonly label: string };

/** The way back up. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { common } = useTexts();
  return (
    <nav aria-label={common.breadcrumbs} className="mb-1 text-[0.8125rem] text-muted">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ href, label }) => (
          <li key={href} className="flex gap-2">
            <Link href={href}>{label}</Link>
            <span aria-hidden="true">/</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
