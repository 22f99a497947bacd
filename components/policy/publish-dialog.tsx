"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { useCan } from "#components/shell/session-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions, Dialog } from "#components/ui/dialog.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Notice } from "#components/ui/message.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { DateField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import {
  type NextVersion,
  nextVersionQuery,
  type Publication,
  proposePolicy,
  publishPolicy,
} from "#queries/policies.ts";
import { ApiError, randomId } from "#queries/request.ts";
import type { Locale, LocalisedText } from "#register/locale.ts";
import { OpenErrors } from "./open-errors.tsx";
import { ProposalNotice } from "./proposal-notice.tsx";

type Props = { slug: string; languages: readonly Locale[]; onClose: () => void };

/** Asks from when, why and what changed, and publishes the next version or puts it forward. */
export function PublishDialog(props: Props) {
  const { policies, publication } = useTexts();
  const can = useCan();
  const { data, error, refetch } = useQuery(nextVersionQuery(props.slug));
  const asked = data === undefined ? "publish" : modeOf(data);
  const mode = can("policy.publish") ? asked : "propose";
  const title = mode === "propose" ? publication.proposeTitle : policies.publishTitle;
  return (
    <Dialog title={title} size="large" isOpen onClose={props.onClose}>
      {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {error === null && data === undefined && <Skeleton lines={8} />}
      {data !== undefined && <PublishForm {...props} next={data} mode={mode} />}
    </Dialog>
  );
}

/** With four eyes, who may publish puts forward what nobody else has. */
function modeOf({ fourEyes, proposal }: NextVersion): "publish" | "propose" {
  return fourEyes && (proposal === null || proposal.isOwn || !proposal.isCurrent)
    ? "propose"
    : "publish";
}

type FormProps = Props & { next: NextVersion; mode: "publish" | "propose" };

function PublishForm({ slug, languages, onClose, next, mode }: FormProps) {
  const { policies, publication, common, languages: languageNames, errors } = useTexts();
  const client = useQueryClient();
  const toast = useToast();
  const publish = useMutation(publishPolicy(slug));
  const propose = useMutation(proposePolicy(slug));
  const [given, setGiven] = useState<Publication>(() => initial(next));
  const [key] = useState(randomId);
  const [openErrors] = useState(next.errors);
  const change = (values: Partial<Publication>) => setGiven({ ...given, ...values });
  const sending = mode === "publish" ? publish : propose;
  const refusal = sending.error instanceof ApiError ? sending.error : null;
  const problemsAt = (pointer: string) =>
    refusal?.problems.filter((problem) => problem.pointer === pointer).map(({ detail }) => detail);
  const shown = ["/effectiveAt", "/errorsReason"];

  const submit = async () => {
    try {
      if (mode === "publish") {
        const version = await publish.mutateAsync({ key, publication: sent(given) });
        toast(policies.publishedNow(version.number));
      } else {
        const { errorsReason: _, ...proposal } = sent(given);
        await propose.mutateAsync({ key, publication: proposal });
        toast(publication.proposed);
      }
      await client.invalidateQueries();
      onClose();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  };

  return (
    <>
      <p>{mode === "publish" ? policies.publishHelp : publication.fourEyes}</p>
      <ProposalNotice slug={slug} next={next} />
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
          value={given.effectiveAt ?? ""}
          onChange={(effectiveAt) => change({ effectiveAt })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          {languages.map((language) => (
            <TextArea
              key={language}
              id={`summary-${language}`}
              lang={language}
              label={policies.summaryIn(languageNames[language])}
              value={given.changeSummary?.[language]?.text ?? ""}
              onChange={(text) =>
                change({
                  changeSummary: { ...given.changeSummary, [language]: { text, changedAt: null } },
                })
              }
              maxLength={4000}
            />
          ))}
        </div>
        <TextArea
          id="reason"
          label={policies.reason}
          help={policies.reasonHelp}
          value={given.reason ?? ""}
          onChange={(reason) => change({ reason })}
          maxLength={4000}
        />
        {mode === "publish" && openErrors.length > 0 && (
          <OpenErrors
            errors={openErrors}
            reason={given.errorsReason ?? ""}
            onReason={(errorsReason) => change({ errorsReason })}
            problems={problemsAt("/errorsReason")}
          />
        )}
        {refusal !== null && refusal.problems.every(({ pointer }) => !shown.includes(pointer)) && (
          <Notice tone="error">{refusal.message || errors.offline}</Notice>
        )}
        <Actions>
          <Button type="submit" variant="primary" isPending={sending.isPending}>
            {mode === "publish" ? policies.publish : publication.propose}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </Actions>
      </form>
    </>
  );
}

/** What was put forward or, where nothing was, what the comparison drafts. */
function initial({ proposal, texts }: NextVersion): Publication {
  const drafted = texts
    .filter(({ summary }) => summary !== "")
    .map(({ locale, summary }) => [locale, { text: summary, changedAt: null }]);
  return {
    effectiveAt: proposal?.effectiveAt?.slice(0, 10) ?? null,
    reason: proposal?.reason ?? null,
    changeSummary: proposal?.changeSummary ?? (Object.fromEntries(drafted) satisfies LocalisedText),
    errorsReason: null,
  };
}

/** What is sent: nothing for what was left empty. */
function sent({ effectiveAt, reason, changeSummary, errorsReason }: Publication): Publication {
  const filled = (text: string | null | undefined) =>
    text == null || text.trim() === "" ? null : text;
  const written = Object.entries(changeSummary ?? {}).filter(([, one]) => one?.text.trim() !== "");
  return {
    effectiveAt: filled(effectiveAt),
    reason: filled(reason),
    changeSummary: written.length === 0 ? null : Object.fromEntries(written),
    errorsReason: filled(errorsReason),
  };
}
