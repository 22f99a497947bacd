"use client";

import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { type ButtonSize, type ButtonVariant, buttonClasses } from "./button-classes.ts";
import { classes } from "./classes.ts";

type Props = Omit<AriaButtonProps, "className" | "style"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
};

/** A button; `aria-label` is required where it shows an icon only. */
export function Button({ variant, size, className, ...props }: Props) {
  return <AriaButton {...props} className={classes(buttonClasses(variant, size), className)} />;
}
