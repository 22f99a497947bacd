import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs.tsx";

type Props = {
  title: ReactNode;
  crumbs?: readonly Crumb[];
  /** One sentence under the title. */
  lead?: ReactNode;
  actions?: ReactNode;
};

/** The head of every screen: where one is, what it is, what can be done. */
export function PageHeader({ title, crumbs, lead, actions }: Props) {
  return (
    <header className="mb-6">
      {crumbs !== undefined && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <h1 className="min-w-0 text-2xl leading-8 font-semibold tracking-tight break-words">
          {title}
        </h1>
        {actions !== undefined && (
          <div data-print="no" className="flex flex-wrap gap-2">
            {actions}
          </div>
        )}
      </div>
      {lead !== undefined && <p className="mt-1 max-w-prose text-pretty text-muted">{lead}</p>}
    </header>
  );
}
