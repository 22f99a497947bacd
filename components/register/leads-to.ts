import type { Opening } from "./form-context.tsx";

/** Whether somebody was led to a place or below it. */
export function leadsTo(opening: Opening | null, place: string): boolean {
  return opening?.pointer === place || opening?.pointer.startsWith(`${place}/`) === true;
}
