"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { changeOwnPassword } from "#queries/session.ts";
import { NewPasswordField } from "./password-field.tsx";
import { PersonForm } from "./person-form.tsx";

/** Changes one's own password. */
export function OwnPasswordDialog({ onClose }: { onClose: () => void }) {
  const { people, common } = useTexts();
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const change = useMutation(changeOwnPassword());
  return (
    <Dialog title={people.ownPassword} isOpen onClose={onClose}>
      <PersonForm
        submit={common.save}
        done={people.ownPasswordDone}
        isPending={change.isPending}
        save={() => change.mutateAsync({ current, password })}
        onClose={onClose}
      >
        {(problemsAt) => (
          <>
            <TextField
              id="current"
              type="password"
              autoComplete="current-password"
              label={people.presentPassword}
              required
              value={current}
              onChange={setCurrent}
              errors={problemsAt("/current")}
            />
            <NewPasswordField
              value={password}
              onChange={setPassword}
              errors={problemsAt("/password")}
            />
          </>
        )}
      </PersonForm>
    </Dialog>
  );
}
