import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useNames } from "#components/register/names-context.tsx";
import { placeName } from "#register/place-name.ts";
import { fieldHref, recordHref } from "#components/register/record-href.ts";
import { useCan } from "#components/shell/session-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Link } from "#components/ui/link.tsx";
import { type Origin, type Sentence, sentenceText } from "#policy/document.ts";
import { entityOf } from "#register/registry.ts";

type Props = { sentence: Sentence | null; onClose: () => void };

/** Why a sentence says what it says: the records, versions and fields it was made from, and its template. */
export function WhyPanel({ sentence, onClose }: Props) {
  const { policies, common } = useTexts();
  return (
    <section aria-live="polite">
      <div className="flex items-start justify-between gap-2">
        <h2 className="text-base font-semibold">{policies.why}</h2>
        {sentence !== null && (
          <Button variant="quiet" size="icon" aria-label={common.close} onPress={onClose}>
            <Icon name="close" />
          </Button>
        )}
      </div>
      {sentence === null ? (
        <p className="text-muted">{policies.whyHelp}</p>
      ) : (
        <div className="grid gap-3">
          <blockquote className="border-l-2 border-accent pl-3 font-serif">
            {sentenceText(sentence)}
          </blockquote>
          {sentence.origins.length === 0 ? (
            <p className="text-muted">{policies.fixedText}</p>
          ) : (
            <ul className="grid">
              {sentence.origins.map((origin) => (
                <OriginLine
                  key={`${origin.collection}/${origin.id}${origin.pointer}`}
                  origin={origin}
                />
              ))}
            </ul>
          )}
          <p className="text-xs text-muted">
            {policies.template} <code className="break-all">{sentence.template}</code>
          </p>
        </div>
      )}
    </section>
  );
}

function OriginLine({ origin }: { origin: Origin }) {
  const { common, record } = useTexts();
  const locale = useLocale();
  const names = useNames();
  const can = useCan();
  const entity = entityOf(origin.collection);
  const place = placeName(origin.collection, origin.pointer, locale);
  return (
    <li className="border-t border-line py-2 first:border-t-0">
      <Link href={recordHref(origin.collection, origin.id)}>
        {names.record(entity.name, origin.id)}
      </Link>
      <p className="text-xs text-muted">
        {entity.label[locale]}, {record.version(origin.version)}
      </p>
      <p className="text-[0.8125rem] leading-5">
        {place}{" "}
        {can("record.update", { collection: origin.collection }) && (
          <Link
            href={fieldHref(origin.collection, origin.id, origin.pointer)}
            aria-label={common.labelled(record.edit, place)}
          >
            {record.edit}
          </Link>
        )}
      </p>
    </li>
  );
}
