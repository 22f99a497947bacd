"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions } from "#components/ui/dialog.tsx";
import { FieldFrame } from "#components/ui/field-frame.tsx";
import { ButtonLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { type ImportChoice, type ImportReport, importFile } from "#queries/imports.ts";
import { ApiError } from "#queries/request.ts";
import { workNamed } from "#queries/work.ts";
import { ImportOutcome } from "./import-outcome.tsx";
import { TableMatching } from "./table-matching.tsx";

/** Brings in what people have: tried first, so that what it would do and what is wrong with it can be seen and mended. */
export function ImportsScreen() {
  const { common, imports: words } = useTexts();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [choice, setChoice] = useState<ImportChoice>({});
  const run = useMutation({
    ...importFile(),
    meta: workNamed(file === null ? words.title : common.labelled(words.title, file.name)),
    onSuccess: ({ dryRun }) => (dryRun ? undefined : client.invalidateQueries()),
  });
  const attempt = (chosen: File, next: ImportChoice) => {
    setChoice(next);
    run.mutate({ file: chosen, choice: next, dryRun: true });
  };
  const choose = (chosen: File | undefined) => {
    run.reset();
    setFile(chosen ?? null);
    if (chosen !== undefined) attempt(chosen, {});
  };
  const report = run.data;
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <div className="grid max-w-5xl gap-6">
        <FieldFrame id="file" label={words.file} help={words.fileHelp}>
          <input
            id="file"
            type="file"
            accept=".xlsx,.ods,.csv,.json"
            className="control max-w-xl"
            aria-describedby="file-help"
            // The same file, mended meanwhile, can be chosen again.
            onClick={(event) => (event.currentTarget.value = "")}
            onChange={(event) => choose(event.target.files?.[0])}
          />
        </FieldFrame>
        {run.isPending && (
          <p role="status">{run.variables.dryRun ? words.checking : words.importing}</p>
        )}
        {run.error instanceof ApiError && <Refusal error={run.error} />}
        {report !== undefined && (
          <>
            <p role="status" className="text-base font-medium">
              {report.dryRun
                ? words.recognised(words.layouts[report.layout])
                : words.done(report.created, report.changed)}
            </p>
            {report.dryRun && report.table !== null && file !== null && (
              <TableMatching
                report={report}
                table={report.table}
                choice={choice}
                onChoose={(next) => attempt(file, next)}
              />
            )}
            <ImportOutcome report={report} />
            {file !== null && (
              <Ending
                report={report}
                isBusy={run.isPending}
                onImport={() => run.mutate({ file, choice, dryRun: false })}
              />
            )}
          </>
        )}
      </div>
    </>
  );
}

/** What can be done at the end: import, or go on. */
function Ending(props: { report: ImportReport; isBusy: boolean; onImport: () => void }) {
  const { isBusy, onImport, report } = props;
  const { imports: words } = useTexts();
  const count = report.created + report.changed;
  if (!report.dryRun) {
    return (
      <Actions>
        <ButtonLink variant="primary" href="/register/activities">
          {words.look}
        </ButtonLink>
      </Actions>
    );
  }
  if (report.refused > 0) return null;
  if (count === 0) return <p>{words.nothing}</p>;
  return (
    <Actions>
      <Button variant="primary" isDisabled={isBusy} onPress={onImport}>
        {words.import(count)}
      </Button>
    </Actions>
  );
}

function Refusal({ error }: { error: ApiError }) {
  const { errors, imports: words } = useTexts();
  return (
    <Notice tone="error" title={words.refused}>
      <p>{error.message || errors.offline}</p>
      {error.problems.length > 0 && (
        <ul className="grid gap-1">
          {error.problems.map(({ detail, pointer }) => (
            <li key={`${pointer} ${detail}`}>
              <code className="break-all">{pointer}</code> {detail}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
