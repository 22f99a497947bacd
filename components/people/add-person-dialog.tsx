"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Role } from "#access/roles.ts";
import { addPerson } from "#queries/people.ts";
import { NewPasswordField } from "./password-field.tsx";
import { PersonForm } from "./person-form.tsx";
import { RoleChoice } from "./role-choice.tsx";

/** Makes an account, with a first password to hand over. */
export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const { people } = useTexts();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [roles, setRoles] = useState<readonly Role[]>(["editor"]);
  const add = useMutation(addPerson());
  return (
    <Dialog title={people.add} isOpen onClose={onClose}>
      <PersonForm
        submit={people.add}
        done={people.added(name)}
        isPending={add.isPending}
        save={() => add.mutateAsync({ name, email, password, roles })}
        onClose={onClose}
      >
        {(problemsAt) => (
          <>
            <TextField
              id="name"
              label={people.name}
              autoComplete="off"
              required
              maxLength={200}
              value={name}
              onChange={setName}
              errors={problemsAt("/name")}
            />
            <TextField
              id="email"
              type="email"
              label={people.email}
              autoComplete="off"
              required
              maxLength={254}
              value={email}
              onChange={setEmail}
              errors={problemsAt("/email")}
            />
            <NewPasswordField
              value={password}
              onChange={setPassword}
              errors={problemsAt("/password")}
            />
            <RoleChoice value={roles} onChange={setRoles} errors={problemsAt("/roles")} />
          </>
        )}
      </PersonForm>
    </Dialog>
  );
}
