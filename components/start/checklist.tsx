"use client";

import { useTexts } from "#components/i18n/locale-context.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { ButtonLink, Link } from "#components/ui/link.tsx";
import type { Overview } from "#queries/overview.ts";
import { stepsOf } from "./steps.ts";

/** What is left to do until a first policy is published; the next step is the one with a button. */
export function Checklist({ overview }: { overview: Overview }) {
  const { start } = useTexts();
  const steps = stepsOf(overview);
  const next = steps.find(({ isDone }) => !isDone);
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <>
      <p className="numeric mb-2 text-muted">{start.progress(done, steps.length)}</p>
      <ol>
        {steps.map((step) => {
          const words = start.steps[step.name];
          return (
            <li
              key={step.name}
              className="flex flex-wrap items-start gap-x-4 gap-y-2 border-t border-line py-3 first:border-t-0"
            >
              <span
                className={`mt-1 grid size-5 place-items-center rounded-full border ${step.isDone ? "border-done text-done" : "border-line-strong"}`}
              >
                {step.isDone && <Icon name="check" className="size-3" />}
              </span>
              <div className="min-w-0 flex-1 basis-60">
                <p className="font-medium">
                  {step.isDone ? <Link href={step.href}>{words.title}</Link> : words.title}
                  {step.isDone && <span className="sr-only"> ({start.done})</span>}
                </p>
                {!step.isDone && <p className="text-muted">{words.help}</p>}
              </div>
              {step === next && (
                <ButtonLink href={step.href} variant="primary">
                  {words.action}
                </ButtonLink>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
