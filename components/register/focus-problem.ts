import { elementId } from "./form-value.ts";

const focusable = "input, textarea, select, button";

/** Puts the focus on the control of the field at a place of a form, or on the nearest thing that holds it. */
export function focusProblem(form: string, pointer: string): void {
  for (let place = pointer; place !== ""; place = place.slice(0, place.lastIndexOf("/"))) {
    const found = document.getElementById(elementId(form, place));
    if (found === null) continue;
    const control = found.matches(focusable)
      ? found
      : (found.querySelector<HTMLElement>(focusable) ?? found);
    control.focus();
    return;
  }
}
