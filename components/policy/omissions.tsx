import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useNames } from "#components/register/names-context.tsx";
import { placeName } from "#register/place-name.ts";
import { fieldHref, recordHref } from "#components/register/record-href.ts";
import { useCan } from "#components/shell/session-context.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Omission } from "#policy/compilation.ts";
import type { Origin } from "#policy/document.ts";
import { entityOf } from "#register/registry.ts";

/** What a policy leaves unsaid for want of data, each with a link to where it can be filled in. */
export function Omissions({ omissions }: { omissions: readonly Omission[] }) {
  const { policies } = useTexts();
  return (
    <section>
      <h2 className="text-base font-semibold">{policies.omissions(omissions.length)}</h2>
      <p className="text-muted">
        {omissions.length === 0 ? policies.noOmissions : policies.omissionsHelp}
      </p>
      <ul>
        {omissions.map((omission) => (
          <li
            key={`${omission.template} ${omission.subject}`}
            className="border-t border-line py-2 first:border-t-0"
          >
            <ul>
              {omission.missing.map((origin) => (
                <Missing
                  key={`${origin.collection}/${origin.id}${origin.pointer}`}
                  origin={origin}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Missing({ origin }: { origin: Origin }) {
  const { policies } = useTexts();
  const locale = useLocale();
  const names = useNames();
  const can = useCan();
  const { collection, id, pointer } = origin;
  const name = names.record(entityOf(collection).name, id);
  const place = placeName(collection, pointer, locale);
  return (
    <li className="leading-6">
      <Link href={recordHref(collection, id)}>{name}</Link>
      <span className="block text-[0.8125rem] leading-6">
        {place}{" "}
        {can("record.update", { collection }) && (
          <Link
            href={fieldHref(collection, id, pointer)}
            aria-label={`${policies.fillIn}: ${place}`}
          >
            {policies.fillIn}
          </Link>
        )}
      </span>
    </li>
  );
}
