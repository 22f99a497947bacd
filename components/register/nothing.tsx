import { useTexts } from "#components/i18n/locale-context.tsx";

/** An empty value: a dash to see, words to hear. */
export function Nothing() {
  const { value } = useTexts();
  return (
    <span className="text-muted">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{value.nothing}</span>
    </span>
  );
}
