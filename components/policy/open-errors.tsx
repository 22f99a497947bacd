import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { fieldHref } from "#components/register/record-href.ts";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/message.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { OpenError } from "#queries/policies.ts";
import { entityOf } from "#register/registry.ts";

type Props = {
  errors: readonly OpenError[];
  reason: string;
  onReason: (reason: string) => void;
  problems: readonly string[] | undefined;
};

/** Most errors shown; the findings list all. */
const mostShown = 5;

/** The errors that are open, each leading to its field, and the reason that publishing in spite of them needs. */
export function OpenErrors({ errors, reason, onReason, problems }: Props) {
  const { publication } = useTexts();
  const locale = useLocale();
  const more = errors.length - mostShown;
  return (
    <div className="grid gap-3">
      <Notice tone="warning" title={publication.errors(errors.length)}>
        <ul className="grid gap-1">
          {errors.slice(0, mostShown).map(({ rule, collection, id, pointer, message }) => (
            <li key={`${rule} ${collection}/${id}${pointer}`}>
              {message}{" "}
              <Link href={fieldHref(collection, id, pointer)}>
                {entityOf(collection).label[locale]}
              </Link>
            </li>
          ))}
          {more > 0 && <li>{publication.errorsMore(more)}</li>}
        </ul>
      </Notice>
      <TextArea
        id="errorsReason"
        label={publication.errorsReason}
        help={publication.errorsReasonHelp}
        errors={problems}
        value={reason}
        onChange={onReason}
        maxLength={4000}
      />
    </div>
  );
}
