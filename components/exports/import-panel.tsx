"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions } from "#components/ui/dialog.tsx";
import { FieldFrame } from "#components/ui/field-frame.tsx";
import { Notice } from "#components/ui/message.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { type ImportResult, importRegister } from "#queries/register-document.ts";
import { ApiError } from "#queries/request.ts";
import { collections, entityOf } from "#register/registry.ts";

/** Brings a register document in: tried first, so that what it would do and what is wrong with it can be seen. */
export function ImportPanel() {
  const { exports: words } = useTexts();
  const client = useQueryClient();
  const [document, setDocument] = useState<string | null>(null);
  const run = useMutation({ ...importRegister(), onSuccess: () => client.invalidateQueries() });

  const choose = async (file: File | undefined) => {
    run.reset();
    if (file === undefined) return setDocument(null);
    const text = await file.text();
    setDocument(text);
    run.mutate({ document: text, dryRun: true });
  };

  return (
    <section aria-labelledby="import" className="mt-12 max-w-3xl border-t border-line pt-6">
      <h2 id="import" className="mb-3 text-lg font-semibold">
        {words.bring}
      </h2>
      <div className="grid gap-4">
        <p className="text-muted">{words.importHelp}</p>
        <FieldFrame id="file" label={words.file}>
          <input
            id="file"
            type="file"
            accept="application/json,.json"
            className="control"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        </FieldFrame>
        {run.isPending && <p role="status">{words.checking}</p>}
        {run.error instanceof ApiError && <ImportProblems error={run.error} />}
        {run.data !== undefined && <ImportOutcome result={run.data} />}
        {run.data?.dryRun === true && document !== null && (
          <Actions>
            <Button
              variant="primary"
              isDisabled={run.data.created + run.data.changed === 0}
              onPress={() => run.mutate({ document, dryRun: false })}
            >
              {words.import(run.data.created + run.data.changed)}
            </Button>
          </Actions>
        )}
      </div>
    </section>
  );
}

function ImportProblems({ error }: { error: ApiError }) {
  const { exports: words, errors } = useTexts();
  return (
    <Notice tone="error" title={words.refused(error.problems.length)}>
      {error.problems.length === 0 && <p>{error.message || errors.offline}</p>}
      <ul className="grid gap-1">
        {error.problems.map(({ pointer, detail }) => (
          <li key={`${pointer} ${detail}`}>
            <code className="break-all">{pointer}</code> {detail}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function ImportOutcome({ result }: { result: ImportResult }) {
  const { exports: words } = useTexts();
  const locale = useLocale();
  return (
    <div role="status" className="grid gap-2">
      <p className="font-medium">{result.dryRun ? words.wouldDo : words.done}</p>
      <Table caption={words.wouldDo}>
        <thead>
          <tr>
            <HeadCell>{words.records}</HeadCell>
            <HeadCell className="text-right">{words.created}</HeadCell>
            <HeadCell className="text-right">{words.changed}</HeadCell>
            <HeadCell className="text-right">{words.unchanged}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {collections.map((collection) => {
            const tally = result.collections[collection];
            if (tally === undefined) return null;
            return (
              <tr key={collection}>
                <Cell>{entityOf(collection).plural[locale]}</Cell>
                <Cell className="numeric text-right">{tally.created}</Cell>
                <Cell className="numeric text-right">{tally.changed}</Cell>
                <Cell className="numeric text-right">{tally.unchanged}</Cell>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}
