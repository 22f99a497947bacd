"use client";

import { type KeyboardEvent, useContext } from "react";
import { Button, ComboBoxStateContext, Input } from "react-aria-components";
import { Icon } from "./icon.tsx";

type Props = {
  className: string;
  placeholder: string;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** What is typed into a combo box, and the button that opens its list; a click opens it too. */
export function ComboInput({ className, placeholder, onKeyDown }: Props) {
  const state = useContext(ComboBoxStateContext);
  return (
    <>
      <Input
        className={className}
        placeholder={placeholder}
        onClick={() => state?.open(null, "manual")}
        {...(onKeyDown === undefined ? {} : { onKeyDown })}
      />
      <Button className="absolute right-0 bottom-0 grid h-9 w-9 place-items-center text-muted">
        <Icon name="down" />
      </Button>
    </>
  );
}
