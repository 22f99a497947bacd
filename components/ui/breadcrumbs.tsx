import { useTexts } from "#components/i18n/locale-context.tsx";
import { Link } from "./link.tsx";

export type Crumb = { readonly href: string; readonly label: string };

/** The way back up. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { common } = useTexts();
  return (
    <nav aria-label={common.breadcrumbs} className="mb-1 text-[0.8125rem] text-muted">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ href, label }, at) => (
          <li key={href} className="flex gap-2">
            {at > 0 && <span aria-hidden="true">/</span>}
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
