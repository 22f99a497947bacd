"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Instant } from "#components/i18n/instant.tsx";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { useCan } from "#components/shell/session-context.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { EmptyState, Notice } from "#components/ui/message.tsx";
import { NoPermission } from "#components/ui/no-permission.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { ApiError } from "#queries/request.ts";
import { createToken, revokeToken, tokensQuery } from "#queries/tokens.ts";

/** Tokens by which programs use the API in one's name. */
export function TokensScreen() {
  const { tokens, errors } = useTexts();
  const client = useQueryClient();
  const toast = useToast();
  const [name, setName] = useState("");
  const mayManage = useCan()("people.manage");
  const { data, error, refetch } = useQuery({ ...tokensQuery(), enabled: mayManage });
  const settled = () => client.invalidateQueries();
  const create = useMutation({ ...createToken(), onSettled: settled });
  const revoke = useMutation({
    ...revokeToken(),
    onSettled: settled,
    onSuccess: () => toast(tokens.revoked),
    onError: (reason) => toast(reason.message || errors.offline, { tone: "error" }),
  });

  if (!mayManage) return <NoPermission title={tokens.title} />;
  return (
    <>
      <PageHeader title={tokens.title} lead={tokens.lead} />
      <form
        method="post"
        className="mb-6 flex max-w-xl flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate(name, { onSuccess: () => setName("") });
        }}
      >
        <div className="min-w-0 flex-1">
          <TextField
            id="name"
            label={tokens.name}
            required
            maxLength={100}
            autoComplete="off"
            value={name}
            onChange={setName}
          />
        </div>
        <Button type="submit" variant="primary" isPending={create.isPending}>
          {tokens.create}
        </Button>
      </form>
      {create.error instanceof ApiError && (
        <Notice tone="error">{create.error.message || errors.offline}</Notice>
      )}
      {create.data !== undefined && <NewToken value={create.data.token} />}
      {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {error === null && data === undefined && <Skeleton lines={3} />}
      {data?.items.length === 0 && <EmptyState title={tokens.none}>{tokens.noneHelp}</EmptyState>}
      {data !== undefined && data.items.length > 0 && (
        <Table caption={tokens.title} stacks>
          <thead>
            <tr>
              <HeadCell>{tokens.name}</HeadCell>
              <HeadCell>{tokens.person}</HeadCell>
              <HeadCell>{tokens.created}</HeadCell>
              <HeadCell>{tokens.lastUsed}</HeadCell>
              <HeadCell>
                <span className="sr-only">{tokens.revoke}</span>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {data.items.map((token) => (
              <tr key={token.id}>
                <Cell className="font-medium">{token.name}</Cell>
                <Cell label={tokens.person}>{token.person.name}</Cell>
                <Cell label={tokens.created}>
                  <Instant at={token.createdAt} />
                </Cell>
                <Cell label={tokens.lastUsed}>
                  {token.lastUsedAt !== null ? (
                    <Instant at={token.lastUsedAt} />
                  ) : (
                    <span className="text-muted">{tokens.never}</span>
                  )}
                </Cell>
                <Cell className="text-right max-md:pt-2">
                  {token.revokedAt === null ? (
                    <Button
                      size="small"
                      variant="danger"
                      aria-label={tokens.revokeOf(token.name)}
                      onPress={() => revoke.mutate(token.id)}
                    >
                      {tokens.revoke}
                    </Button>
                  ) : (
                    <Badge>{tokens.revokedBadge}</Badge>
                  )}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}

function NewToken({ value }: { value: string }) {
  const { tokens } = useTexts();
  const toast = useToast();
  return (
    <div role="status" className="mb-6">
      <Notice
        title={tokens.shownOnce}
        action={
          <Button
            size="small"
            onPress={() => navigator.clipboard?.writeText(value).then(() => toast(tokens.copied))}
          >
            {tokens.copy}
          </Button>
        }
      >
        <code className="block rounded-sm bg-surface p-2 break-all select-all">{value}</code>
      </Notice>
    </div>
  );
}
