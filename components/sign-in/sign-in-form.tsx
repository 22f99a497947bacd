"use client";

import { useMutation } from "@tanstack/react-query";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/message.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { ApiError } from "#queries/request.ts";
import { signIn } from "#queries/session.ts";
import { formText } from "./form-text.ts";
import { Front } from "./front.tsx";
import { useHydrated } from "./use-hydrated.ts";

/** Signs in and goes on to where the person wanted to be; without `next` that is here. */
export function SignInForm({ next }: { next: string | null }) {
  const { front, people, errors } = useTexts();
  const isHydrated = useHydrated();
  const enter = useMutation({
    ...signIn(),
    // A full load, so that nothing rendered for a signed-out reader is kept.
    onSuccess: () => (next === null ? location.reload() : location.assign(next)),
  });
  const { error } = enter;
  return (
    <Front title={front.signIn}>
      <form
        // Never "get": sent before the scripts run, it would put the password into the address.
        method="post"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          enter.mutate({ email: formText(form, "email"), password: formText(form, "password") });
        }}
      >
        <TextField
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          label={people.email}
          required
        />
        <TextField
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          label={people.password}
          required
        />
        {error !== null && (
          <Notice tone="error">
            {error instanceof ApiError && error.message !== "" ? error.message : errors.offline}
          </Notice>
        )}
        <div>
          <Button
            type="submit"
            variant="primary"
            isDisabled={!isHydrated}
            isPending={enter.isPending || enter.isSuccess}
          >
            {front.signIn}
          </Button>
        </div>
      </form>
      <p className="text-muted">{front.forgotten}</p>
    </Front>
  );
}
