import NextLink from "next/link";
import type { ComponentProps } from "react";
import { buttonClasses, type ButtonVariant } from "./button-classes.ts";
import { classes } from "./classes.ts";

type Props = ComponentProps<typeof NextLink>;

/** A link inside the application, underlined so that it can be told from text without colour. */
export function Link({ className, ...props }: Props) {
  return (
    <NextLink
      prefetch={false}
      {...props}
      className={classes(
        "text-accent underline decoration-from-font underline-offset-2 hover:decoration-2",
        className,
      )}
    />
  );
}

/** A link that looks like a button because it starts something. */
export function ButtonLink({
  variant,
  size,
  className,
  ...props
}: Props & { variant?: ButtonVariant; size?: "small" | "medium" }) {
  return (
    <NextLink
      prefetch={false}
      {...props}
      className={classes(buttonClasses(variant, size), className)}
    />
  );
}
