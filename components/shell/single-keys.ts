import { preferenceCookies, remember } from "./preferences.ts";

/** Letters that lead to a page after "g". */
export const pageKeys: Readonly<Record<string, string>> = {
  o: "/",
  a: "/register/activities",
  p: "/register/parties",
  d: "/register/data-items",
  f: "/flow",
  y: "/policies",
  e: "/exports",
  h: "/audit",
};

/**
 * Whether single letters do something: somebody who dictates must be able to turn them off (WCAG 2.1.4). To be asked
 * when a key is pressed.
 */
export function singleKeysAreOn(): boolean {
  return !document.cookie.split("; ").includes(`${preferenceCookies.keys}=off`);
}

/** Turns single letters on or off in this browser. */
export function setSingleKeys(areOn: boolean): void {
  remember("keys", areOn ? "on" : "off");
}

/** A text after a key was pressed as in a field; undefined for keys that have nothing to do with text. */
export function withKey(
  text: string,
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
): string | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === "Backspace") return text.slice(0, -1);
  // Enter would follow the link that still has the focus.
  if (key === "Enter") return text;
  return key.length === 1 ? text + key : undefined;
}

/** Whether a key was pressed for something else: to type, in a dialog, or together with a modifier. */
export function isMeantElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const { target } = event;
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      "input, select, textarea, [contenteditable], [role=dialog], [role=menu], [role=listbox]",
    ) !== null
  );
}
