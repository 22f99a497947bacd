import type { ReactNode } from "react";

const tones = {
  neutral: "bg-sunken text-ink",
  accent: "bg-accent-tint text-accent",
  done: "bg-done-tint text-done",
  warning: "bg-warning-tint text-warning",
  error: "bg-error-tint text-error",
} as const;

export type Tone = keyof typeof tones;

/** A word about a state; the colour only repeats it. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-baseline gap-1 rounded-sm px-1.5 text-xs leading-5 font-medium whitespace-nowrap [&>svg]:translate-y-px ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
