"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { NothingHere } from "#components/shell/nothing-here.tsx";
import { useCan, useSession } from "#components/shell/session-context.tsx";
import { recordHref } from "#components/register/record-href.ts";
import { subjectOfNew } from "#components/register/subject.ts";
import { Button } from "#components/ui/button.tsx";
import { CheckboxList } from "#components/ui/checkbox.tsx";
import { Actions } from "#components/ui/dialog.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { ButtonLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/message.tsx";
import { NoPermission } from "#components/ui/no-permission.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useToast } from "#components/ui/toast.tsx";
import {
  startActivity,
  type SuggestionGroup,
  suggestionGroups,
  type Template,
  templatesQuery,
} from "#queries/start.ts";
import { titlesQuery } from "#queries/words.ts";
import { SuggestionList } from "./suggestion-list.tsx";

/** One usual activity, to be confirmed piece by piece. */
export function TemplateScreen({ id }: { id: string }) {
  const { start } = useTexts();
  const locale = useLocale();
  const can = useCan();
  const { person } = useSession();
  const { data, error, refetch } = useQuery(templatesQuery());
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <Skeleton lines={12} />;
  const template = data.items.find((one) => one.id === id);
  if (template === undefined) return <NothingHere />;
  if (!can("record.create", subjectOfNew("activities", person)))
    return <NoPermission title={template.name[locale]} />;
  return (
    <>
      <PageHeader
        title={template.name[locale]}
        lead={start.template.confirmLead}
        crumbs={[{ href: "/start/activities", label: start.template.title }]}
      />
      <Confirmation template={template} />
    </>
  );
}

function Confirmation({ template }: { template: Template }) {
  const { start } = useTexts();
  const locale = useLocale();
  const router = useRouter();
  const toast = useToast();
  const client = useQueryClient();
  const titles = useQuery(titlesQuery(["organisation"]));
  const ours = (titles.data?.collections.organisations ?? []).filter(({ archived }) => !archived);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [ticked, setTicked] = useState<Readonly<Record<SuggestionGroup, readonly string[]>>>({
    purposes: [],
    grounds: [],
    data: [],
    retention: [],
  });
  const create = useMutation({
    ...startActivity(template.id),
    onSuccess: async (record) => {
      toast(start.template.created);
      await client.invalidateQueries();
      router.push(recordHref("activities", record.id));
    },
  });
  if (titles.isPending) return <Skeleton lines={8} />;
  if (ours.length === 0) {
    return (
      <Notice
        tone="warning"
        title={start.template.noOrganisation}
        action={
          <ButtonLink href="/start/organisation">{start.steps.organisation.action}</ButtonLink>
        }
      />
    );
  }
  // With one organisation there is nothing to choose.
  const organisationIds = chosen ?? (ours.length === 1 ? ours.map(({ id }) => id) : []);
  const titlesOf = {
    purposes: start.template.purposes,
    grounds: start.template.grounds,
    data: start.template.data,
    retention: start.template.retention,
  };
  const help = {
    grounds: start.template.groundsHelp,
    retention: start.template.retentionHelp,
  };
  return (
    <form
      className="grid max-w-3xl gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ ...ticked, organisationIds });
      }}
    >
      {ours.length > 1 && (
        <CheckboxList
          id="organisations"
          label={start.template.organisations}
          options={ours.map(({ id, titles: names }) => ({ id, label: names[locale] ?? id }))}
          value={organisationIds}
          onChange={setChosen}
        />
      )}
      {suggestionGroups.map((group) => (
        <SuggestionList
          key={group}
          title={titlesOf[group]}
          {...(group === "grounds" || group === "retention" ? { help: help[group] } : {})}
          suggestions={template[group].filter(
            ({ id }) => group !== "grounds" || ticked.purposes.includes(id),
          )}
          value={ticked[group]}
          onChange={(value) => setTicked({ ...ticked, [group]: value })}
        />
      ))}
      <Notice title={start.template.remains}>{template.remains[locale]}</Notice>
      {create.isError && <ErrorState error={create.error} />}
      <Actions>
        <Button
          type="submit"
          variant="primary"
          isPending={create.isPending}
          isDisabled={ticked.purposes.length === 0}
        >
          {start.template.create}
        </Button>
        {ticked.purposes.length === 0 && (
          <span className="text-muted">{start.template.needsPurpose}</span>
        )}
      </Actions>
    </form>
  );
}
