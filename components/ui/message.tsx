import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** Where a list or page has nothing to show: says so, and what to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-start gap-3 border-t border-line py-12">
      <p className="text-base font-medium">{title}</p>
      {children !== undefined && <div className="max-w-prose text-muted">{children}</div>}
      {action}
    </div>
  );
}

const tones: Record<"info" | "warning" | "error", { box: string; icon: IconName }> = {
  info: { box: "border-accent bg-accent-tint", icon: "info" },
  warning: { box: "border-warning bg-warning-tint", icon: "alert" },
  error: { box: "border-error bg-error-tint", icon: "alert" },
};

/** A notice in the page; an error is announced at once. */
export function Notice({
  tone = "info",
  title,
  children,
  action,
}: {
  tone?: "info" | "warning" | "error";
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div
      role={tone === "error" ? "alert" : undefined}
      className={`flex items-start gap-3 rounded-sm border-l-4 px-4 py-3 ${tones[tone].box}`}
    >
      <Icon name={tones[tone].icon} className="mt-1" />
      <div className="grid min-w-0 flex-1 gap-1">
        {title !== undefined && <p className="font-medium">{title}</p>}
        {children}
        {action !== undefined && <div className="mt-1">{action}</div>}
      </div>
    </div>
  );
}
