import { formatDate } from "#components/i18n/format.ts";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import type { SentBack } from "#queries/overview.ts";

/** Says of an activity that came back who sent it and on which day. */
export function useSentBack(): (sentBack: SentBack) => string {
  const { record: words } = useTexts();
  const locale = useLocale();
  return ({ actorName, at }) => words.sentBack(actorName, formatDate(at.slice(0, 10), locale));
}
