"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { DownloadLink } from "#components/exports/download-link.tsx";
import { formatNumber } from "#components/i18n/format.ts";
import { Instant } from "#components/i18n/instant.tsx";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { checkpointHref, type NamedKey, signedQuery } from "#queries/audit.ts";
import { VerifyTrail } from "./verify-trail.tsx";

/** The newest signature of the trail and the key to verify it with. */
export function SignedPanel() {
  const { trail } = useTexts();
  const { signed } = trail;
  const locale = useLocale();
  const { data, error, refetch } = useQuery(signedQuery());
  const newest = data?.keys.at(-1);
  return (
    <section
      aria-labelledby="signed"
      className="min-w-0 content-start border-t border-line-strong pt-3"
    >
      <h2 id="signed" className="mb-2 text-base font-semibold">
        {signed.title}
      </h2>
      {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {error === null && data === undefined && <Skeleton lines={4} />}
      {data !== undefined && (
        <>
          {data.checkpoint === null ? (
            <p className="text-muted">{signed.none}</p>
          ) : (
            <dl className="grid gap-2">
              <Fact name={signed.size}>
                <span className="numeric">{formatNumber(data.checkpoint.size, locale)}</span>
              </Fact>
              <Fact name={signed.at}>
                <Instant at={data.checkpoint.at} />
              </Fact>
              <Fact name={signed.root}>
                <code className="text-xs break-all">{data.checkpoint.root}</code>
              </Fact>
              {newest !== undefined && <Key named={newest} />}
            </dl>
          )}
          <p className="mt-3">
            <DownloadLink
              href={checkpointHref}
              name={signed.title}
              label={signed.download}
              fallbackName="checkpoint.txt"
            />
          </p>
          <VerifyTrail />
          <EarlierKeys keys={data.keys.slice(0, -1)} />
        </>
      )}
    </section>
  );
}

function Key({ named }: { named: NamedKey }) {
  const { trail } = useTexts();
  const { signed } = trail;
  return (
    <>
      <Fact name={signed.key}>
        <code className="text-xs break-all">{inFours(named.fingerprint)}</code>
        <span className="block text-xs text-muted">{signed.help}</span>
      </Fact>
      <Fact name={signed.publicKey}>
        <code className="text-xs break-all">{named.verifierKey}</code>
        <span className="block text-xs text-muted">{signed.since(named.from)}</span>
      </Fact>
    </>
  );
}

function EarlierKeys({ keys }: { keys: readonly NamedKey[] }) {
  const { trail } = useTexts();
  if (keys.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="text-muted">{trail.signed.earlier(keys.length)}</summary>
      <dl className="mt-2 grid gap-2">
        {keys.map((key) => (
          <Key key={key.from} named={key} />
        ))}
      </dl>
    </details>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

/** Hex in groups that can be compared by eye and read aloud. */
const inFours = (hex: string) => hex.match(/.{1,4}/g)?.join(" ") ?? hex;
