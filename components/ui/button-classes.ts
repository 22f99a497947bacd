import { classes } from "./classes.ts";

const variants = {
  primary:
    "bg-accent text-on-accent border-accent hover:opacity-90 disabled:opacity-60 data-[pending]:opacity-60",
  secondary: "bg-surface text-ink border-line-strong hover:border-ink hover:bg-sunken",
  quiet: "border-transparent text-ink hover:bg-sunken",
  danger: "bg-surface text-error border-error hover:bg-error-tint",
} as const;

export type ButtonVariant = keyof typeof variants;

const sizes = {
  small: "min-h-7 px-2 gap-1 text-[0.8125rem]",
  medium: "min-h-9 px-3 gap-1.5",
  icon: "min-h-9 min-w-9 justify-center px-1.5",
} as const;

/** Classes of a button, for links that look like one. */
export function buttonClasses(
  variant: ButtonVariant = "secondary",
  size: keyof typeof sizes = "medium",
): string {
  return classes(
    "inline-flex items-center whitespace-nowrap rounded-sm border font-medium no-underline transition-colors disabled:cursor-not-allowed disabled:opacity-60",
    variants[variant],
    sizes[size],
  );
}

export type ButtonSize = keyof typeof sizes;
