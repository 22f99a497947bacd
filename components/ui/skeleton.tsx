import { useTexts } from "#components/i18n/locale-context.tsx";

/** Grey lines while something loads, as many as are expected, so that nothing jumps. */
export function Skeleton({ lines = 8 }: { lines?: number }) {
  const { common } = useTexts();
  return (
    <div role="status" aria-label={common.loading} className="grid gap-3 py-4">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="h-5 rounded-sm bg-sunken even:w-4/5" />
      ))}
    </div>
  );
}
