"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { type Account, setPassword } from "#queries/people.ts";
import { NewPasswordField } from "./password-field.tsx";
import { PersonForm } from "./person-form.tsx";

/** Gives somebody a new password and ends their sessions. */
export function PasswordDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { people } = useTexts();
  const [password, change] = useState("");
  const set = useMutation(setPassword(account.id));
  return (
    <Dialog title={people.passwordOf(account.name)} isOpen onClose={onClose}>
      <p className="text-muted">{people.passwordWarning}</p>
      <PersonForm
        submit={people.setPassword}
        done={people.passwordSet(account.name)}
        isPending={set.isPending}
        save={() => set.mutateAsync(password)}
        onClose={onClose}
      >
        {(problemsAt) => (
          <NewPasswordField value={password} onChange={change} errors={problemsAt("/password")} />
        )}
      </PersonForm>
    </Dialog>
  );
}
