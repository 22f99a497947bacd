import type { ReactNode } from "react";

type Props = { id: string; title: string; action?: ReactNode; children: ReactNode };

/** One of the things the overview tells, with the way to all of it. */
export function Block({ id, title, action, children }: Props) {
  return (
    <section aria-labelledby={id} className="min-w-0 border-t border-line-strong pt-3">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="text-base font-semibold">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
