import { Instant } from "#components/i18n/instant.tsx";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { useCan } from "#components/shell/session-context.tsx";
import { Link } from "#components/ui/link.tsx";
import type { TrailEntry } from "#queries/audit.ts";
import { Sentence } from "./sentence.tsx";

/** One entry of the trail in words: who did what to which record, from what to what, why and when. */
export function TrailLine({ entry }: { entry: TrailEntry }) {
  const { trail } = useTexts();
  const can = useCan();
  return (
    <>
      <p className="break-words">
        <Sentence parts={entry.sentence} />
      </p>
      <p className="text-xs text-muted">
        <Instant at={entry.at} />
        {can("audit.read") && (
          <>
            {" · "}
            <Link href={`/audit/${entry.seq}`} className="numeric text-muted">
              {trail.entry(entry.seq)}
            </Link>
          </>
        )}
      </p>
    </>
  );
}
