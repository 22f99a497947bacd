import { NothingHere } from "#components/shell/nothing-here.tsx";

/** What any other address leads to. */
export default function NotFound() {
  return (
    <main className="mx-auto max-w-2xl px-6 py-16">
      <NothingHere />
    </main>
  );
}
