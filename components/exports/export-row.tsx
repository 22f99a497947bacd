import type { ReactNode } from "react";

type Props = {
  name: string;
  /** One sentence on what it is for. */
  use: string;
  /** What starts it. */
  action: ReactNode;
  /** Further choices, under the sentence. */
  children?: ReactNode;
};

/** One thing that can be taken away: its name, what it is for, and the button that makes it. */
export function ExportRow({ name, use, action, children }: Props) {
  return (
    <li className="grid gap-x-6 gap-y-2 border-t border-line py-3 first:border-t-0 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p className="font-medium">{name}</p>
        <p className="max-w-prose text-muted">{use}</p>
      </div>
      <div className="self-center">{action}</div>
      {children !== undefined && <div className="sm:col-span-2">{children}</div>}
    </li>
  );
}
