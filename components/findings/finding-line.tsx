"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { formatDate } from "#components/i18n/format.ts";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { fieldHref } from "#components/register/record-href.ts";
import { useCan } from "#components/shell/session-context.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { endWaiver, type Finding, type FindingWaiver } from "#queries/findings.ts";
import { useMayWaive } from "./may-waive.ts";
import { WaiveDialog } from "./waive-dialog.tsx";

type Props = {
  finding: Finding;
  /** What the line begins with: the record, or what is wrong. */
  children: ReactNode;
  /** Goes to the field in the page; the address of the field in its form where it is left out. */
  onShow?: (pointer: string) => void;
};

/** One place that falls short: the way to its field, and the waiver given for it or the button to give one. */
export function FindingLine({ finding, children, onShow }: Props) {
  const { checks: words } = useTexts();
  const mayWaive = useMayWaive();
  const [isWaiving, setWaiving] = useState(false);
  const { record, pointer, message, waiver } = finding;
  const name = words.toFieldOf(message, record.title);
  return (
    <div className="@container border-t border-line py-2 first:border-t-0">
      <div className="grid gap-1 @lg:flex @lg:items-baseline @lg:justify-between @lg:gap-6">
        <div className="min-w-0">
          {children}
          {record.isDraft && (
            <span className="ml-2">
              <Badge>{words.draft}</Badge>
            </span>
          )}
          {waiver !== null && <WaiverNote waiver={waiver} />}
        </div>
        <div className="flex shrink-0 flex-wrap items-center gap-x-4" data-print="no">
          {onShow === undefined ? (
            <Link
              href={fieldHref(record.collection, record.id, pointer)}
              className="inline-flex min-h-8 items-center"
              aria-label={name}
            >
              {words.toField}
            </Link>
          ) : (
            <Button variant="quiet" aria-label={name} onPress={() => onShow(pointer)}>
              {words.toField}
            </Button>
          )}
          {waiver === null && mayWaive(finding) && onShow === undefined && (
            <Button
              variant="quiet"
              aria-label={words.waiveOf(message, record.title)}
              onPress={() => setWaiving(true)}
            >
              {words.waive}
            </Button>
          )}
        </div>
        {isWaiving && <WaiveDialog finding={finding} onClose={() => setWaiving(false)} />}
      </div>
    </div>
  );
}

function WaiverNote({ waiver }: { waiver: FindingWaiver }) {
  const { checks: words } = useTexts();
  const locale = useLocale();
  const can = useCan();
  const toast = useToast();
  const client = useQueryClient();
  const end = useMutation(endWaiver(waiver));
  const onEnded = async () => {
    await client.invalidateQueries();
    toast(words.ended);
  };
  return (
    <div className="mt-1 grid gap-1 text-[0.8125rem] text-muted">
      <p>{words.waivedBy(waiver.waivedBy ?? "", formatDate(waiver.until ?? "", locale))}</p>
      <p className="break-words whitespace-pre-wrap">{waiver.reason}</p>
      {can("record.archive") && (
        <div data-print="no">
          <Button
            variant="quiet"
            isPending={end.isPending}
            onPress={() => end.mutate(undefined, { onSuccess: onEnded })}
          >
            {words.end}
          </Button>
        </div>
      )}
    </div>
  );
}
