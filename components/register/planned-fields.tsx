"use client";

import { Fragment, type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isEmpty } from "#register/empty.ts";
import type { Fields } from "#register/field.ts";
import { focusProblem } from "./focus-problem.ts";
import { leadsTo } from "./leads-to.ts";
import { useRecordFormContext } from "./form-context.tsx";
import { type FormValues, problemsWithin } from "./form-value.ts";
import type { Block, FormPlan } from "./plans/form-plan.ts";

type Props = {
  fields: Fields;
  plan: FormPlan;
  pointer: string;
  values: FormValues;
  /** Draws the fields of one block. */
  children: (names: readonly string[]) => ReactNode;
};

/** The blocks of a plan that are called for, say something or were asked for; the others are offered below. */
export function PlannedFields({ fields, plan, pointer, values, children }: Props) {
  const locale = useLocale();
  const { form } = useTexts();
  const { formId, opening, problems } = useRecordFormContext();
  const [kept, setKept] = useState<ReadonlySet<Block>>(new Set());

  const saysSomething = (block: Block) =>
    block.fields.some((name) => {
      const field = fields[name];
      const place = `${pointer}/${name}`;
      return (
        (field !== undefined && !isEmpty(field, values[name])) ||
        problemsWithin(problems, place).length > 0 ||
        leadsTo(opening, place)
      );
    });

  // A block that said something stays while its card is open: clearing a field must not take it away.
  const found = plan.filter((block) => !kept.has(block) && saysSomething(block));
  if (found.length > 0) setKept(new Set([...kept, ...found]));

  const isShown = (block: Block) =>
    kept.has(block) || found.includes(block) || (block.when?.(values) ?? block.label === undefined);
  const offered = plan.filter((block) => block.label !== undefined && !isShown(block));

  const ask = (block: Block) => {
    flushSync(() => setKept(new Set([...kept, block])));
    focusProblem(formId, `${pointer}/${block.fields[0]}`);
  };

  return (
    <>
      {plan.filter(isShown).map((block) => (
        <Fragment key={block.fields[0]}>
          {block.label !== undefined && block.fields.length > 1 && (
            <p className="-mb-2 border-t border-line pt-3 font-medium @lg:col-span-2">
              {block.label[locale]}
            </p>
          )}
          {children(block.fields)}
        </Fragment>
      ))}
      {offered.length > 0 && (
        <div
          role="group"
          aria-label={form.alsoSay}
          data-print="no"
          className="flex flex-wrap items-center gap-1 border-t border-line pt-3 @lg:col-span-2"
        >
          <span aria-hidden="true" className="mr-1 text-xs text-muted">
            {form.alsoSay}
          </span>
          {offered.map((block) => (
            <Button
              key={block.fields[0]}
              variant="quiet"
              size="small"
              className="text-accent"
              onPress={() => ask(block)}
            >
              <Icon name="plus" />
              {block.label?.[locale]}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
