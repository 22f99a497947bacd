"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { useCan } from "#components/shell/session-context.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { NoPermission } from "#components/ui/no-permission.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { type Account, peopleQuery } from "#queries/people.ts";
import { AddPersonDialog } from "./add-person-dialog.tsx";
import { ChangePersonDialog } from "./change-person-dialog.tsx";
import { PasswordDialog } from "./password-dialog.tsx";

type Open = { readonly dialog: "change" | "password"; readonly account: Account };

/** Who has an account, with which roles. */
export function PeopleScreen() {
  const { people } = useTexts();
  const can = useCan();
  const [isAdding, setAdding] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const mayManage = can("people.manage");
  const { data, error, refetch } = useQuery({ ...peopleQuery(), enabled: mayManage });
  if (!mayManage) return <NoPermission title={people.title} />;
  return (
    <>
      <PageHeader
        title={people.title}
        lead={people.lead}
        actions={
          <Button variant="primary" onPress={() => setAdding(true)}>
            <Icon name="plus" />
            {people.add}
          </Button>
        }
      />
      {error !== null && <ErrorState error={error} onRetry={() => refetch()} />}
      {error === null && data === undefined && <Skeleton lines={5} />}
      {data !== undefined && (
        <Table caption={people.title} stacks>
          <thead>
            <tr>
              <HeadCell>{people.name}</HeadCell>
              <HeadCell>{people.email}</HeadCell>
              <HeadCell>{people.roles}</HeadCell>
              <HeadCell>
                <span className="sr-only">{people.actions}</span>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {data.items.map((account) => (
              <tr key={account.id}>
                <Cell>
                  <span className="font-medium">{account.name}</span>{" "}
                  {account.disabled && <Badge tone="warning">{people.disabled}</Badge>}
                </Cell>
                <Cell>{account.email}</Cell>
                <Cell>{account.roles.map((role) => people.roleNames[role].name).join(", ")}</Cell>
                <Cell className="text-right whitespace-nowrap max-md:pt-2">
                  <Button
                    size="small"
                    aria-label={people.changeOf(account.name)}
                    onPress={() => setOpen({ dialog: "change", account })}
                  >
                    {people.change}
                  </Button>{" "}
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={people.passwordOf(account.name)}
                    onPress={() => setOpen({ dialog: "password", account })}
                  >
                    {people.newPassword}
                  </Button>
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {isAdding && <AddPersonDialog onClose={() => setAdding(false)} />}
      {open?.dialog === "change" && (
        <ChangePersonDialog account={open.account} onClose={() => setOpen(null)} />
      )}
      {open?.dialog === "password" && (
        <PasswordDialog account={open.account} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
