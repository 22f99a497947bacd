"use client";

import NextLink from "next/link";
import type { ComponentProps } from "react";
import { useHref } from "#components/time/as-of-context.tsx";
import { buttonClasses, type ButtonVariant } from "./button-classes.ts";
import { classes } from "./classes.ts";

type Props = Omit<ComponentProps<typeof NextLink>, "href"> & { href: string };

/** A link inside the application without a look of its own; in the past it stays there, unless it opens elsewhere. */
export function PlainLink({ href, ...props }: Props) {
  const at = useHref();
  const to = props.target === "_blank" ? href : at(href);
  return <NextLink prefetch={false} {...props} href={to} />;
}

/** A link inside the application, underlined so that it can be told from text without colour. */
export function Link({ className, ...props }: Props) {
  return (
    <PlainLink
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
  return <PlainLink {...props} className={classes(buttonClasses(variant, size), className)} />;
}
