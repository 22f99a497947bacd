"use client";

import { useQuery } from "@tanstack/react-query";
import { DownloadLink } from "#components/exports/download-link.tsx";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { proofHref, signedQuery, type WholeEntry } from "#queries/audit.ts";

/** What proves an entry, what that means in plain words, and the file to take away. */
export function EntryProof({ entry: { erased, hash, seq } }: { entry: WholeEntry }) {
  const { trail } = useTexts();
  const { proof } = trail;
  const { data } = useQuery(signedQuery());
  const size = data?.checkpoint?.size ?? 0;
  return (
    <section aria-labelledby="proof" className="border-t border-line-strong pt-3">
      <h2 id="proof" className="mb-2 text-base font-semibold">
        {proof.title}
      </h2>
      <div className="grid max-w-prose gap-2">
        {data !== undefined && <p>{seq <= size ? proof.says(seq, size) : proof.newer}</p>}
        {erased && <p>{proof.erased}</p>}
        <p>{proof.saysNot}</p>
        <p className="text-muted">{proof.how}</p>
        <dl>
          <dt className="text-xs text-muted">{proof.hash}</dt>
          <dd>
            <code className="text-xs break-all">{hash}</code>
          </dd>
        </dl>
        <p>
          <DownloadLink
            href={proofHref(seq)}
            name={trail.entry(seq)}
            label={proof.download}
            fallbackName={`proof-${seq}.json`}
          />
        </p>
      </div>
    </section>
  );
}
