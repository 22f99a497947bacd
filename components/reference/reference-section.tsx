import { type ReactNode, useId } from "react";

type Props = { title: string; help: string; action?: ReactNode; children: ReactNode };

/** One kind of reference data: what it is for, what it holds, the way to add to it. */
export function ReferenceSection({ title, help, action, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0 border-t border-line-strong pt-3">
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 id={id} className="text-base font-semibold">
            {title}
          </h2>
          <p className="max-w-prose text-[0.8125rem] text-muted">{help}</p>
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
