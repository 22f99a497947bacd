"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { NewPasswordField } from "#components/people/password-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { FieldsetFrame } from "#components/ui/field-frame.tsx";
import { Notice } from "#components/ui/message.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { ApiError } from "#queries/request.ts";
import { setUp } from "#queries/session.ts";
import { formText } from "./form-text.ts";
import { Front } from "./front.tsx";
import { useHydrated } from "./use-hydrated.ts";

type Props = {
  link: string;
  /** Whose sample the register holds; null where it is empty. */
  sample: string | null;
};

/** Makes the first administrator and lets them choose what the register starts with. */
export function SetupForm({ link, sample }: Props) {
  const { front, people, errors } = useTexts();
  const isHydrated = useHydrated();
  const [alsoDpo, setAlsoDpo] = useState(true);
  const [start, setStart] = useState<"sample" | "empty">(sample === null ? "empty" : "sample");
  const create = useMutation({ ...setUp(), onSuccess: () => location.assign("/") });
  const refusal = create.error instanceof ApiError ? create.error : null;
  const problemsAt = (pointer: string) =>
    refusal?.problems.filter((problem) => problem.pointer === pointer).map(({ detail }) => detail);

  return (
    <Front title={front.setup}>
      <p className="text-muted">{front.setupHelp}</p>
      <form
        // Never "get": sent before the scripts run, it would put the password into the address.
        method="post"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          create.mutate({
            link,
            name: formText(form, "name"),
            email: formText(form, "email"),
            password: formText(form, "password"),
            roles: alsoDpo ? ["admin", "dpo"] : ["admin"],
            start,
          });
        }}
      >
        <TextField
          id="name"
          name="name"
          autoComplete="name"
          label={people.name}
          required
          maxLength={200}
          errors={problemsAt("/name")}
        />
        <TextField
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          label={people.email}
          required
          maxLength={254}
          errors={problemsAt("/email")}
        />
        <NewPasswordField errors={problemsAt("/password")} />
        <Checkbox label={front.alsoDpo} checked={alsoDpo} onChange={setAlsoDpo} />
        {sample !== null && (
          <FieldsetFrame id="start" label={front.start} help={front.startHelp}>
            <StartChoice
              label={front.sample(sample)}
              help={front.sampleHelp}
              checked={start === "sample"}
              onChoose={() => setStart("sample")}
            />
            <StartChoice
              label={front.nothing}
              help={front.nothingHelp}
              checked={start === "empty"}
              onChoose={() => setStart("empty")}
            />
          </FieldsetFrame>
        )}
        {create.error !== null && (
          <Notice tone="error">{refusal?.message || errors.offline}</Notice>
        )}
        <div>
          <Button
            type="submit"
            variant="primary"
            isDisabled={!isHydrated}
            isPending={create.isPending || create.isSuccess}
          >
            {front.setupDo}
          </Button>
        </div>
      </form>
    </Front>
  );
}

type ChoiceProps = { label: string; help: string; checked: boolean; onChoose: () => void };

function StartChoice({ label, help, checked, onChoose }: ChoiceProps) {
  return (
    <label className="flex items-start gap-2 py-1">
      <input
        type="radio"
        name="start"
        className="mt-1 size-4 shrink-0 accent-accent"
        checked={checked}
        onChange={onChoose}
      />
      <span>
        {label}
        <span className="block text-xs text-muted">{help}</span>
      </span>
    </label>
  );
}
