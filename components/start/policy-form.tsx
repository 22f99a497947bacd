"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useCan } from "#components/shell/session-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { CheckboxList } from "#components/ui/checkbox.tsx";
import { Actions } from "#components/ui/dialog.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { NoPermission } from "#components/ui/no-permission.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { createRecord } from "#queries/records.ts";
import { titlesQuery } from "#queries/words.ts";
import { locales } from "#register/locale.ts";

/** A first policy for all approved activities of all our organisations. */
export function PolicyForm() {
  const { start, overview, languages: languageNames } = useTexts();
  const words = start.policy;
  const locale = useLocale();
  const can = useCan();
  const router = useRouter();
  const client = useQueryClient();
  const titles = useQuery(titlesQuery(["organisation"]));
  const [slug, setSlug] = useState("privacy");
  const [languages, setLanguages] = useState<readonly string[]>([locale]);
  const create = useMutation({
    ...createRecord("policies"),
    onSuccess: async () => {
      await client.invalidateQueries();
      router.push(`/policies/${slug}`);
    },
  });
  const ours = (titles.data?.collections.organisations ?? []).filter(({ archived }) => !archived);
  const save = () =>
    create.mutate({
      record: {
        slug,
        title: Object.fromEntries(
          locales
            .filter((language) => languages.includes(language))
            .map((language) => [language, { text: words.names[language] }]),
        ),
        organisationIds: ours.map(({ id }) => id),
        languages,
        outline: "articles",
        isDefault: true,
        showsGlossary: true,
      },
    });
  if (!can("record.create", { collection: "policies" }))
    return <NoPermission title={words.title} />;
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        crumbs={[{ href: "/", label: overview.title }]}
      />
      <form
        className="grid max-w-xl gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          id="slug"
          label={words.slug}
          help={words.slugHelp}
          required
          value={slug}
          onChange={setSlug}
        />
        <CheckboxList
          id="languages"
          label={words.languages}
          options={locales.map((id) => ({ id, label: languageNames[id] }))}
          value={languages}
          onChange={setLanguages}
        />
        {create.isError && <ErrorState error={create.error} />}
        <Actions>
          <Button
            type="submit"
            variant="primary"
            isPending={create.isPending}
            isDisabled={languages.length === 0 || titles.isPending}
          >
            {words.save}
          </Button>
        </Actions>
      </form>
    </>
  );
}
