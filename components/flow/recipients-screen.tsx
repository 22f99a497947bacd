"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatDate } from "#components/i18n/format.ts";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { matches } from "#components/i18n/search.ts";
import { useNames } from "#components/register/names-context.tsx";
import { recordHref } from "#components/register/record-href.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type Expiry, type Recipient, recipientsQuery } from "#queries/flow.ts";
import { RecipientEntry } from "./recipient-entry.tsx";

/** Who receives or keeps data: for what, where, under which contract and safeguard, and what ends soon. */
export function RecipientsScreen() {
  const { flow } = useTexts();
  const { recipients: words } = flow;
  const { data, error, refetch } = useQuery(recipientsQuery());
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {error === null && data === undefined && <Skeleton lines={12} />}
      {data?.items.length === 0 && <EmptyState title={words.empty}>{words.emptyHelp}</EmptyState>}
      {data !== undefined && data.items.length > 0 && (
        <div className="grid gap-10">
          <Expiries expiries={data.expiries} />
          <Found items={data.items} />
        </div>
      )}
    </>
  );
}

function Expiries({ expiries }: { expiries: readonly Expiry[] }) {
  const { flow } = useTexts();
  const { recipients: words } = flow;
  const locale = useLocale();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  return (
    <section aria-labelledby="expiring" className="max-w-6xl border-t border-line-strong pt-3">
      <h2 id="expiring" className="mb-2 text-base font-semibold">
        {words.expiring}
      </h2>
      {expiries.length === 0 && <p className="text-muted">{words.nothingExpires}</p>}
      <ul>
        {expiries.map(({ partyId, name, what, which, on }) => (
          <li
            key={`${partyId} ${what} ${which} ${on}`}
            className="flex flex-wrap justify-between gap-x-4 border-t border-line py-2 first:border-t-0"
          >
            <span>
              <Link href={recordHref("parties", partyId)}>{name}</Link>{" "}
              <span className="text-muted">
                {words.expiries[what]} {which}
              </span>
            </span>
            <span className={on < today ? "text-error" : "text-warning"}>
              {on < today
                ? words.expired(formatDate(on, locale))
                : words.expires(formatDate(on, locale))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Thousands at once would keep the browser busy; the search finds the others. */
const shownAtOnce = 50;

function Found({ items }: { items: readonly Recipient[] }) {
  const { flow, list } = useTexts();
  const { recipients: words } = flow;
  const names = useNames();
  const [most, setMost] = useState(shownAtOnce);
  const [typed, setTyped] = useState("");
  const found = items.filter(({ name, countries, activities }) =>
    matches(
      typed,
      name,
      ...countries.map(names.country),
      ...activities.map((activity) => activity.name),
    ),
  );
  return (
    <section aria-label={words.title} className="max-w-6xl">
      <div className="mb-2 max-w-sm" data-print="no">
        <TextField id="recipient-search" label={words.search} value={typed} onChange={setTyped} />
      </div>
      <p aria-live="polite" className="numeric text-muted">
        {words.total(found.length)}
      </p>
      <ul>
        {found.slice(0, most).map((recipient) => (
          <li key={recipient.id} className="border-t border-line py-4">
            <RecipientEntry recipient={recipient} />
          </li>
        ))}
      </ul>
      {found.length > most && (
        <Button onPress={() => setMost(most + shownAtOnce)}>{list.more(most, found.length)}</Button>
      )}
    </section>
  );
}
