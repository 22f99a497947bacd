"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions, Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/message.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { DateField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { publishPolicy } from "#queries/policies.ts";
import { ApiError, randomId } from "#queries/request.ts";
import type { Locale, LocalisedText } from "#register/locale.ts";

type Props = { slug: string; languages: readonly Locale[]; onClose: () => void };

/** Asks from when, why and what changed, and publishes the next version. */
export function PublishDialog({ slug, languages, onClose }: Props) {
  const { policies, common, languages: languageNames, errors } = useTexts();
  const client = useQueryClient();
  const toast = useToast();
  const publish = useMutation(publishPolicy(slug));
  const [effectiveAt, setEffectiveAt] = useState("");
  const [reason, setReason] = useState("");
  const [summary, setSummary] = useState<LocalisedText>({});
  const [key] = useState(randomId);
  const refusal = publish.error instanceof ApiError ? publish.error : null;
  const problemsAt = (pointer: string) =>
    refusal?.problems.filter((problem) => problem.pointer === pointer).map(({ detail }) => detail);

  const submit = async () => {
    const written = Object.entries(summary).filter(([, value]) => value?.text.trim() !== "");
    try {
      const version = await publish.mutateAsync({
        key,
        publication: {
          effectiveAt: effectiveAt === "" ? null : effectiveAt,
          reason: reason.trim() === "" ? null : reason,
          changeSummary: written.length === 0 ? null : Object.fromEntries(written),
        },
      });
      await client.invalidateQueries();
      toast(policies.publishedNow(version.number));
      onClose();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  };

  return (
    <Dialog title={policies.publishTitle} size="large" isOpen onClose={onClose}>
      <p>{policies.publishHelp}</p>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <DateField
          id="effectiveAt"
          label={policies.effectiveFrom}
          help={policies.effectiveHelp}
          errors={problemsAt("/effectiveAt")}
          value={effectiveAt}
          onChange={setEffectiveAt}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          {languages.map((language) => (
            <TextArea
              key={language}
              id={`summary-${language}`}
              lang={language}
              label={policies.summaryIn(languageNames[language])}
              value={summary[language]?.text ?? ""}
              onChange={(text) => setSummary({ ...summary, [language]: { text, changedAt: null } })}
              maxLength={2000}
            />
          ))}
        </div>
        <TextArea
          id="reason"
          label={policies.reason}
          help={policies.reasonHelp}
          value={reason}
          onChange={setReason}
          maxLength={4000}
        />
        {refusal !== null &&
          refusal.problems.every(({ pointer }) => pointer !== "/effectiveAt") && (
            <Notice tone="error">{refusal.message || errors.offline}</Notice>
          )}
        <Actions>
          <Button type="submit" variant="primary" isPending={publish.isPending}>
            {policies.publish}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </Actions>
      </form>
    </Dialog>
  );
}
