import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useNames } from "#components/register/names-context.tsx";
import { placeName } from "#register/place-name.ts";
import { fieldHref, recordHref } from "#components/register/record-href.ts";
import { useCan } from "#components/shell/session-context.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Omission } from "#policy/compilation.ts";
import type { Origin } from "#policy/document.ts";
import { entityOf } from "#register/registry.ts";

/** What a policy leaves unsaid for want of data, by record, each with a link to where it can be filled in. */
export function Omissions({ omissions }: { omissions: readonly Omission[] }) {
  const { policies } = useTexts();
  return (
    <section>
      <h2 className="text-base font-semibold">{policies.omissions(omissions.length)}</h2>
      <p className="text-muted">
        {omissions.length === 0 ? policies.noOmissions : policies.omissionsHelp}
      </p>
      <ul>
        {missingByRecord(omissions).map((places) => (
          <MissingInRecord key={`${places[0].collection}/${places[0].id}`} places={places} />
        ))}
      </ul>
    </section>
  );
}

type Places = readonly [Origin, ...Origin[]];

/** The places that are empty, each once, together for each record in the order the policy meets them. */
function missingByRecord(omissions: readonly Omission[]): readonly Places[] {
  const distinct = new Map(
    omissions
      .flatMap(({ missing }) => missing)
      .map((place) => [`${place.collection}/${place.id}${place.pointer}`, place]),
  );
  const records = new Map<string, Places>();
  for (const place of distinct.values()) {
    const record = `${place.collection}/${place.id}`;
    const known = records.get(record);
    records.set(record, known === undefined ? [place] : [...known, place]);
  }
  return [...records.values()];
}

function MissingInRecord({ places }: { places: Places }) {
  const names = useNames();
  const [{ collection, id }] = places;
  return (
    <li className="border-t border-line py-2 leading-6 first:border-t-0">
      <Link href={recordHref(collection, id)}>{names.record(entityOf(collection).name, id)}</Link>
      <ul className="text-[0.8125rem] leading-6">
        {places.map((place) => (
          <Missing key={place.pointer} {...place} />
        ))}
      </ul>
    </li>
  );
}

function Missing({ collection, id, pointer }: Origin) {
  const { common, policies } = useTexts();
  const place = placeName(collection, pointer, useLocale());
  const can = useCan();
  return (
    <li>
      {place}{" "}
      {can("record.update", { collection }) && (
        <Link
          href={fieldHref(collection, id, pointer)}
          aria-label={common.labelled(policies.fillIn, place)}
        >
          {policies.fillIn}
        </Link>
      )}
    </li>
  );
}
