"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useCan } from "#components/shell/session-context.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { usePast } from "#components/time/as-of-context.tsx";
import { referenceTermsQuery } from "#queries/reference.ts";
import { type AdequacyDecision, adequacyDecisions } from "#register/reference/adequacy.ts";
import type { ReferenceEntry } from "#register/reference/entry.ts";
import { hasOwnDays, transferMechanisms } from "#register/reference/mechanisms.ts";
import { members } from "#register/reference/members.ts";
import { Authorities } from "./authorities.tsx";
import { EntrySection } from "./entry-section.tsx";
import { ReferenceSection } from "./reference-section.tsx";

const framework = "https://www.dataprivacyframework.gov/list";

/** What of the law moves: what Recital brings, what the DPO says instead, each with its days and its source. */
export function ReferenceScreen() {
  const texts = useTexts();
  const { reference: words } = texts;
  const locale = useLocale();
  const can = useCan();
  const past = usePast();
  const [now] = useState(() => new Date().toISOString());
  const { data, error, refetch } = useQuery(referenceTermsQuery());
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <Skeleton lines={12} />;
  const today = (past?.instant ?? now).slice(0, 10);
  const byName = <E extends ReferenceEntry>(entries: readonly E[]) =>
    entries.toSorted(
      (a, b) =>
        a.label[locale].localeCompare(b.label[locale], locale) ||
        ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1),
    );
  const scopeOf = ({ country, isLimited }: AdequacyDecision) =>
    [...(country === null ? [words.organisation] : []), ...(isLimited ? [words.limited] : [])].join(
      " · ",
    ) || null;
  const mayChange = past === null && can("record.create", { collection: "terms" });
  const shared = { today, mayChange };
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <div className="grid max-w-5xl gap-10">
        <EntrySection
          title={words.adequacy}
          help={words.adequacyHelp}
          add={words.addDecision}
          vocabulary="adequacy_decisions"
          heading={words.country}
          entries={byName(adequacyDecisions(data.items))}
          noteOf={scopeOf}
          {...shared}
        >
          <p className="mt-3 max-w-prose text-[0.8125rem] text-muted">
            {words.framework}{" "}
            <a className="text-accent underline" href={framework} rel="noreferrer">
              {words.frameworkList}
            </a>
          </p>
        </EntrySection>
        <EntrySection
          title={words.members}
          help={words.membersHelp}
          add={words.addMember}
          vocabulary="eea_countries"
          heading={words.country}
          entries={byName(members(data.items))}
          {...shared}
        />
        <EntrySection
          title={words.safeguards}
          help={words.safeguardsHelp}
          add={words.addSafeguard}
          vocabulary="transfer_mechanisms"
          heading={words.safeguard}
          entries={transferMechanisms(data.items).filter(({ article }) => article !== null)}
          noteOf={({ article }) => texts.article(article ?? "")}
          isChangeable={hasOwnDays}
          {...shared}
        />
        <ReferenceSection
          title={words.authorities}
          help={words.authoritiesHelp}
          add={words.addAuthority}
          vocabulary="supervisory_authorities"
          mayChange={mayChange}
        >
          <Authorities terms={data.items} mayChange={mayChange} />
        </ReferenceSection>
      </div>
    </>
  );
}
