import { elementId } from "./form-value.ts";

const focusable = "input, textarea, select, button";

/** Puts the focus on the control of the field at a place, or on the nearest thing that holds it. */
export function focusProblem(form: HTMLElement | null, pointer: string): void {
  for (let place = pointer; place !== ""; place = place.slice(0, place.lastIndexOf("/"))) {
    const found = form?.querySelector<HTMLElement>(`#${CSS.escape(elementId(place))}`);
    if (found === null || found === undefined) continue;
    const control = found.matches(focusable)
      ? found
      : (found.querySelector<HTMLElement>(focusable) ?? found);
    control.focus();
    return;
  }
}
