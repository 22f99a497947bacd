"use client";

import { type KeyboardEvent, useContext } from "react";
import { Button, ComboBoxStateContext, Input } from "react-aria-components";
import { Icon } from "./icon.tsx";

type Props = {
  className: string;
  placeholder: string;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** What is typed into a combo box, and the button that opens its list; a click opens it too, and so does whatever is typed. */
export function ComboInput({ className, placeholder, onKeyDown }: Props) {
  const state = useContext(ComboBoxStateContext);
  return (
    <>
      <Input
        className={className}
        placeholder={placeholder}
        onClick={() => state?.open(null, "manual")}
        // The library opens the list after the next drawing, and only where it has noticed the focus by then.
        onInput={() => state?.open(null, "input")}
        {...(onKeyDown === undefined ? {} : { onKeyDown })}
      />
      <Button className="absolute right-0 bottom-0 grid h-9 w-9 place-items-center text-muted">
        <Icon name="down" />
      </Button>
    </>
  );
}
