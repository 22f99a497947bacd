import { useLocale } from "#components/i18n/locale-context.tsx";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { activity } from "#register/entities/activity.ts";

const tones: Readonly<Record<string, Tone>> = {
  draft: "neutral",
  in_review: "warning",
  approved: "done",
};

/** The state of an activity, in words. */
export function StateBadge({ state }: { state: string }) {
  const locale = useLocale();
  const { state: field } = activity.fields;
  const options = field.kind === "choice" ? field.options : [];
  const label = options.find((option) => option.id === state)?.[locale] ?? state;
  return <Badge tone={tones[state] ?? "neutral"}>{label}</Badge>;
}
