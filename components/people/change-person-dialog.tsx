"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type Account, changePerson } from "#queries/people.ts";
import { PersonForm } from "./person-form.tsx";
import { RoleChoice } from "./role-choice.tsx";

type Props = { account: Account; onClose: () => void };

/** Changes name and roles, or takes the right to sign in away. */
export function ChangePersonDialog({ account, onClose }: Props) {
  const { people, common } = useTexts();
  const [name, setName] = useState(account.name);
  const [roles, setRoles] = useState(account.roles);
  const [disabled, setDisabled] = useState(account.disabled);
  const change = useMutation(changePerson(account.id));
  return (
    <Dialog title={people.changeOf(account.name)} isOpen onClose={onClose}>
      <PersonForm
        submit={common.save}
        done={people.changed(name)}
        isPending={change.isPending}
        save={() => change.mutateAsync({ name, roles, disabled })}
        onClose={onClose}
      >
        {(problemsAt) => (
          <>
            <TextField
              id="name"
              label={people.name}
              required
              maxLength={200}
              value={name}
              onChange={setName}
              errors={problemsAt("/name")}
            />
            <RoleChoice value={roles} onChange={setRoles} errors={problemsAt("/roles")} />
            <Checkbox label={people.disable} checked={disabled} onChange={setDisabled} />
          </>
        )}
      </PersonForm>
    </Dialog>
  );
}
