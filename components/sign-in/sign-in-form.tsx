"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/message.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { ApiError } from "#queries/request.ts";
import { signIn } from "#queries/session.ts";
import { Front } from "./front.tsx";

/** Signs in and goes on to where the person wanted to be; without `next` that is here. */
export function SignInForm({ next }: { next: string | null }) {
  const { front, people, errors } = useTexts();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const enter = useMutation({
    ...signIn(),
    // A full load, so that nothing rendered for a signed-out reader is kept.
    onSuccess: () => (next === null ? location.reload() : location.assign(next)),
  });
  const { error } = enter;
  return (
    <Front title={front.signIn}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate({ email, password });
        }}
      >
        <TextField
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          label={people.email}
          required
          value={email}
          onChange={setEmail}
        />
        <TextField
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          label={people.password}
          required
          value={password}
          onChange={setPassword}
        />
        {error !== null && (
          <Notice tone="error">
            {error instanceof ApiError && error.message !== "" ? error.message : errors.offline}
          </Notice>
        )}
        <div>
          <Button type="submit" variant="primary" isPending={enter.isPending || enter.isSuccess}>
            {front.signIn}
          </Button>
        </div>
      </form>
      <p className="text-muted">{front.forgotten}</p>
    </Front>
  );
}
