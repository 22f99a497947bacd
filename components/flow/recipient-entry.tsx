"use client";

import type { ReactNode } from "react";
import { formatDate, formatList } from "#components/i18n/format.ts";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useNames } from "#components/register/names-context.tsx";
import { fieldAt } from "#register/place-name.ts";
import { recordHref } from "#components/register/record-href.ts";
import { Link } from "#components/ui/link.tsx";
import type { Recipient, SubProcessor } from "#queries/flow.ts";
import { Few } from "./few.tsx";
import { flowHref } from "./flow-filter.ts";

/** One recipient with everything somebody asks about it. */
export function RecipientEntry({ recipient }: { recipient: Recipient }) {
  const { flow } = useTexts();
  const { recipients: words } = flow;
  const locale = useLocale();
  const names = useNames();
  const { roles, activities, dataItemIds, countries, safeguards, subProcessors } = recipient;
  return (
    <div className="grid gap-x-8 gap-y-2 lg:grid-cols-[14rem_minmax(0,1fr)]">
      <div className="min-w-0">
        <h3 className="font-semibold break-words">
          <Link href={recordHref("parties", recipient.id)}>{recipient.name}</Link>
        </h3>
        <p className="text-[0.8125rem] text-muted">
          {formatList(
            roles.map((id) => names.term(["recipient_roles"], id)),
            locale,
          )}
        </p>
      </div>
      <dl className="grid content-start gap-x-8 gap-y-2 sm:grid-cols-2 xl:grid-cols-[minmax(0,3fr)_minmax(0,4fr)_minmax(0,2fr)_minmax(0,2fr)]">
        <Said title={words.activities}>
          <Few
            items={activities.map(({ id, name }) => ({
              id,
              shown: <Link href={recordHref("activities", id)}>{name}</Link>,
            }))}
          />
        </Said>
        <Said title={words.data}>
          <Few items={dataItemIds.map((id) => ({ id, shown: names.record("dataItem", id) }))} />
        </Said>
        <Said title={words.countries}>
          <Few
            items={countries.map((country) => ({
              id: country,
              shown: (
                <Link href={flowHref({ party: recipient.id, country })}>
                  {names.country(country)}
                </Link>
              ),
            }))}
          />
        </Said>
        <Said title={words.contracts}>
          <Contracts recipient={recipient} />
        </Said>
        {safeguards.length > 0 && (
          <Said title={words.safeguards}>
            {formatList(
              safeguards.map((id) => names.term(["transfer_mechanisms"], id)),
              locale,
            )}
          </Said>
        )}
        {subProcessors.length > 0 && (
          <Said title={words.subProcessors}>
            <Tree engaged={subProcessors} />
          </Said>
        )}
      </dl>
    </div>
  );
}

function Said({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{title}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}

function Contracts({ recipient }: { recipient: Recipient }) {
  const { flow } = useTexts();
  const { recipients: words } = flow;
  const locale = useLocale();
  const field = fieldAt("parties", "/contracts/0/type");
  const options = field?.kind === "choice" ? field.options : [];
  if (recipient.contracts.length === 0) return <>{words.noContract}</>;
  return (
    <ul>
      {recipient.contracts.map(({ type, reference, expiresAt }) => (
        <li key={`${type} ${reference} ${expiresAt}`}>
          {options.find(({ id }) => id === type)?.[locale] ?? type}
          {reference !== null && ` ${reference}`}
          {expiresAt !== null && `, ${words.expires(formatDate(expiresAt, locale))}`}
        </li>
      ))}
    </ul>
  );
}

function Tree({ engaged }: { engaged: readonly SubProcessor[] }) {
  const names = useNames();
  return (
    <ul>
      {engaged.map(({ id, name, service, countries, engages }) => (
        <li key={id}>
          <Link href={recordHref("parties", id)}>{name}</Link>
          {service !== null && ` – ${service}`}
          {countries.length > 0 && (
            <span className="text-muted"> ({countries.map(names.country).join(", ")})</span>
          )}
          {engages.length > 0 && (
            <div className="border-l border-line pl-4">
              <Tree engaged={engages} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
