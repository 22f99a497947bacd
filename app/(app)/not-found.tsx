import { NothingHere } from "#components/shell/nothing-here.tsx";

/** What an address of the application leads to that leads nowhere. */
export default function NotFound() {
  return <NothingHere />;
}
