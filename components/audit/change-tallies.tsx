import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import type { RegisterChanges } from "#queries/audit.ts";
import { collections, entityOf } from "#register/registry.ts";

type Props = { tallies: RegisterChanges["tallies"]; className: string };

/** How many records of each kind were added, changed and removed. */
export function ChangeTallies({ tallies, className }: Props) {
  const { common, time } = useTexts();
  const locale = useLocale();
  return (
    <ul className={className}>
      {collections.map((collection) => {
        const tally = tallies[collection];
        return tally === undefined ? null : (
          <li key={collection}>
            {common.labelled(
              entityOf(collection).plural[locale],
              time.changes.tally(tally.added, tally.changed, tally.removed),
            )}
          </li>
        );
      })}
    </ul>
  );
}
