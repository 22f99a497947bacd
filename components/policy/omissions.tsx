import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useNames } from "#components/register/names-context.tsx";
import { placeName } from "#components/register/place-name.ts";
import { recordHref } from "#components/register/record-href.ts";
import { Link } from "#components/ui/link.tsx";
import type { Collection } from "#register/registry.ts";
import { entityOf } from "#register/registry.ts";

/** Something the policy cannot say because the register does not. */
export type Omission = {
  readonly collection: Collection;
  readonly id: string;
  readonly pointer: string;
  readonly message: string;
};

/** What a policy leaves unsaid for want of data, each with a link to where it can be filled in. */
export function Omissions({ omissions }: { omissions: readonly Omission[] }) {
  const { policies } = useTexts();
  const locale = useLocale();
  const names = useNames();
  return (
    <section>
      <h2 className="text-base font-semibold">{policies.omissions(omissions.length)}</h2>
      {omissions.length === 0 && <p className="text-muted">{policies.noOmissions}</p>}
      <ul>
        {omissions.map((omission) => (
          <li
            key={`${omission.collection}/${omission.id}${omission.pointer}${omission.message}`}
            className="border-t border-line py-2 first:border-t-0"
          >
            <p>{omission.message}</p>
            <p className="text-xs text-muted">
              <Link href={recordHref(omission.collection, omission.id)}>
                {names.record(entityOf(omission.collection).name, omission.id)}
              </Link>{" "}
              {placeName(omission.collection, omission.pointer, locale)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
