"use client";

import { useLocale } from "#components/i18n/locale-context.tsx";
import { useSession } from "#components/shell/session-context.tsx";
import { Caption, FieldNotes, labelId } from "#components/ui/field-frame.tsx";
import { isEmpty } from "#register/empty.ts";
import type { Field, Fields } from "#register/field.ts";
import { isObject } from "#register/walk.ts";
import { FieldGrid } from "./field-grid.tsx";
import { useFrame } from "./field-label.tsx";
import { useRecordFormContext } from "./form-context.tsx";

/** Whether a group is a "none" that somebody states, with name and day. */
export function isStatement(fields: Fields): boolean {
  return Object.keys(fields).join() === "statedBy,statedAt";
}

type Props = { field: Field & { kind: "group" }; pointer: string; value: unknown };

/** A "none" to tick: whoever ticks it states it, today; both can be changed. */
export function StatementControl({ field, pointer, value }: Props) {
  const locale = useLocale();
  const { person } = useSession();
  const { change } = useRecordFormContext();
  const frame = useFrame(field, pointer);
  const isStated = !isEmpty(field, value);
  const state = (stated: boolean) =>
    change(pointer, stated ? { statedBy: person.name, statedAt: today() } : null);
  return (
    <div
      role="group"
      aria-labelledby={labelId(frame.id)}
      className="grid gap-2 rounded-sm border border-line px-3 py-2"
    >
      <div className="flex items-start gap-2">
        <input
          id={frame.id}
          type="checkbox"
          className="mt-1 size-4 accent-accent"
          aria-label={field.label[locale]}
          aria-describedby={`${frame.id}-help`}
          checked={isStated}
          onChange={(event) => state(event.target.checked)}
        />
        <div className="grid min-w-0 gap-1">
          <Caption frame={{ ...frame, required: false }} isGroup />
          <FieldNotes id={frame.id} help={frame.help} errors={isStated ? [] : frame.errors} />
        </div>
      </div>
      {isStated && (
        <FieldGrid fields={field.fields} pointer={pointer} values={isObject(value) ? value : {}} />
      )}
    </div>
  );
}

/** The day it is where the person sits, as the register writes days. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
