"use client";

import { trailActions } from "#access/trail-actions.ts";
import { useQuery } from "@tanstack/react-query";
import { Instant } from "#components/i18n/instant.tsx";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useNames } from "#components/register/names-context.tsx";
import { recordHref } from "#components/register/record-href.ts";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/message.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { type ChangeSince, type NextSentence, nextVersionQuery } from "#queries/policies.ts";
import { placeName } from "#register/place-name.ts";
import { entityOf } from "#register/registry.ts";
import { SentenceChangeView } from "./sentence-change.tsx";

/** What the next version would say otherwise than the newest, with the changes of the register behind each sentence. */
export function NextChanges({ slug }: { slug: string }) {
  const { publication, languages } = useTexts();
  const { data, error, refetch } = useQuery(nextVersionQuery(slug));
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <Skeleton lines={8} />;
  if (data.previous === null) return <EmptyState title={publication.firstVersion} />;
  const bySeq = new Map(data.changes.map((change) => [change.seq, change]));
  const texts = data.texts.filter(({ parts }) => parts.length > 0);
  return (
    <div className="grid min-w-0 gap-8">
      {texts.length === 0 && <EmptyState title={publication.changesNone} />}
      {texts.map(({ locale, parts }) => (
        <section key={locale} className="grid min-w-0 gap-2">
          <h2 className="text-lg font-semibold">{languages[locale]}</h2>
          {parts.map(({ title, changes }) => (
            <div key={title} lang={locale}>
              <h3 className="font-semibold">{title}</h3>
              {changes.map((change) => (
                <SentenceChangeView
                  key={change.key}
                  before={change.before}
                  after={change.after}
                  {...(change.cell === null
                    ? {}
                    : { place: `${change.cell.row} · ${change.cell.column}` })}
                >
                  <Because sentence={change} changes={bySeq} />
                </SentenceChangeView>
              ))}
            </div>
          ))}
        </section>
      ))}
      {data.changes.length > 0 && (
        <section className="grid min-w-0 gap-2">
          <h2 className="text-lg font-semibold">{publication.changesSince(data.changes.length)}</h2>
          <ul>
            {data.changes.map((change) => (
              <li key={change.seq} className="border-t border-line py-2">
                <ChangeLine
                  change={change}
                  pointers={change.differences.map(({ pointer }) => pointer)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type BecauseProps = { sentence: NextSentence; changes: ReadonlyMap<number, ChangeSince> };

function Because({ sentence, changes }: BecauseProps) {
  const { publication } = useTexts();
  const pointers = new Map<ChangeSince, string[]>();
  for (const { seq, pointer } of sentence.causes) {
    const change = changes.get(seq);
    if (change === undefined) continue;
    pointers.set(change, [...(pointers.get(change) ?? []), ...(pointer === null ? [] : [pointer])]);
  }
  if (pointers.size === 0) return null;
  return (
    <div className="border-l-2 border-line pl-3 font-sans text-[0.8125rem]">
      <p className="text-muted">{publication.because}</p>
      <ul>
        {[...pointers].map(([change, list]) => (
          <li key={change.seq}>
            <ChangeLine change={change} pointers={list} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Most fields named of one change. */
const mostNamed = 6;

function ChangeLine({ change, pointers }: { change: ChangeSince; pointers: readonly string[] }) {
  const locale = useLocale();
  const names = useNames();
  const { collection, id, actorName, action, at } = change;
  const places = [...new Set(pointers.map((pointer) => placeName(collection, pointer, locale)))];
  const more = places.length - mostNamed;
  return (
    <>
      <Link href={recordHref(collection, id)}>{names.record(entityOf(collection).name, id)}</Link>{" "}
      <span className="text-muted">
        {places.slice(0, mostNamed).join(" · ")}
        {more > 0 && ` + ${more}`} – {actorName}, {trailActions[action][locale]},{" "}
        <Instant at={at} />
      </span>
    </>
  );
}
