"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useCan } from "#components/shell/session-context.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { ButtonLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { usePast } from "#components/time/as-of-context.tsx";
import { type ReferenceKind, referenceEntries } from "#checks/reference/reference.ts";
import { referenceTermsQuery } from "#queries/reference.ts";
import { Authorities } from "./authorities.tsx";
import { EntryTable } from "./entry-table.tsx";
import { ReferenceSection } from "./reference-section.tsx";
import { Safeguards } from "./safeguards.tsx";

const framework = "https://www.dataprivacyframework.gov/list";

/** What of the law moves: what Recital brings, what the DPO says instead, each with its days and its source. */
export function ReferenceScreen() {
  const { reference: words } = useTexts();
  const locale = useLocale();
  const can = useCan();
  const past = usePast();
  const [now] = useState(() => new Date().toISOString());
  const { data, error, refetch } = useQuery(referenceTermsQuery());
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <Skeleton lines={12} />;
  const today = (past?.instant ?? now).slice(0, 10);
  const entries = (kind: ReferenceKind) =>
    referenceEntries(kind, data.items).toSorted(
      (a, b) =>
        a.label[locale].localeCompare(b.label[locale], locale) ||
        ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1),
    );
  const mayChange = past === null && can("record.create", { collection: "terms" });
  const adding = (vocabulary: string, label: string) =>
    mayChange && (
      <ButtonLink size="small" href={`/register/terms/new?vocabulary=${vocabulary}`}>
        {label}
      </ButtonLink>
    );
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <div className="grid max-w-5xl gap-10">
        <ReferenceSection
          title={words.adequacy}
          help={words.adequacyHelp}
          action={adding("adequacy_decisions", words.addDecision)}
        >
          <EntryTable
            caption={words.adequacy}
            entries={entries("adequacy_decisions")}
            today={today}
            mayChange={mayChange}
          />
          <p className="mt-3 max-w-prose text-[0.8125rem] text-muted">
            {words.framework}{" "}
            <a className="text-accent underline" href={framework} rel="noreferrer">
              {words.frameworkList}
            </a>
          </p>
        </ReferenceSection>
        <ReferenceSection
          title={words.members}
          help={words.membersHelp}
          action={adding("eea_countries", words.addMember)}
        >
          <EntryTable
            caption={words.members}
            entries={entries("eea_countries")}
            today={today}
            mayChange={mayChange}
          />
        </ReferenceSection>
        <ReferenceSection title={words.safeguards} help={words.safeguardsHelp}>
          <Safeguards />
        </ReferenceSection>
        <ReferenceSection
          title={words.authorities}
          help={words.authoritiesHelp}
          action={adding("supervisory_authorities", words.addAuthority)}
        >
          <Authorities terms={data.items} mayChange={mayChange} />
        </ReferenceSection>
      </div>
    </>
  );
}
