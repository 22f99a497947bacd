"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Link } from "#components/ui/link.tsx";
import { type AnyRecord, recordQuery, usesQuery } from "#queries/records.ts";
import { collectionPoint } from "#register/entities/collection-point.ts";
import { textInAny } from "#register/locale.ts";
import type { RecordIn } from "#register/registry.ts";
import { useRecordFormContext } from "./form-context.tsx";
import { recordHref } from "./record-href.ts";

type Props = {
  activityId: string;
  /** Opens the making of one that feeds this activity; undefined where the person may not. */
  onCreate: (() => void) | undefined;
};

/** Where the data of an activity are obtained, and which of them are mandatory there (GDPR Art. 13(2)(e)). */
export function CollectionPointsPanel({ activityId, onCreate }: Props) {
  const locale = useLocale();
  const { form } = useTexts();
  const uses = useQuery(usesQuery("activities", activityId));
  const ids = (uses.data?.items ?? [])
    .filter((use) => use.collection === "collection-points" && !use.archived)
    .map(({ id }) => id);
  const points = useQueries({ queries: ids.map((id) => recordQuery("collection-points", id)) });
  return (
    <div
      role="group"
      aria-label={collectionPoint.plural[locale]}
      className="mt-5 grid gap-2 border-t border-line pt-3"
    >
      <p className="text-[0.8125rem] font-medium">{collectionPoint.plural[locale]}</p>
      {uses.isSuccess && ids.length === 0 && <p className="text-muted">{form.noPoints}</p>}
      <ul className="grid gap-2">
        {points.map(({ data }, index) => (
          <li key={ids[index]} className="rounded-sm border border-line px-3 py-2">
            {data === undefined ? ids[index] : <Point point={asPoint(data)} />}
          </li>
        ))}
      </ul>
      {onCreate !== undefined && (
        <div>
          <Button size="small" onPress={onCreate}>
            <Icon name="plus" />
            {form.newRecord(collectionPoint.label[locale])}
          </Button>
        </div>
      )}
    </div>
  );
}

// The API answers with records of the collection that was asked for.
const asPoint = (record: AnyRecord) => record as unknown as RecordIn<"collection-points">;

function Point({ point }: { point: RecordIn<"collection-points"> }) {
  const locale = useLocale();
  const { form } = useTexts();
  const { names } = useRecordFormContext();
  const asked = ["yes", "no", "unknown"].map((mandatory) => ({
    mandatory,
    items: point.fields.filter((field) => (field.mandatory ?? "unknown") === mandatory),
  }));
  return (
    <>
      <Link
        href={`${recordHref("collection-points", point.id)}/edit`}
        target="_blank"
        className="inline-flex items-center gap-1"
      >
        {textInAny(point.name, locale)}
        <Icon name="external" className="size-3" />
      </Link>
      <dl className="text-[0.8125rem] leading-5">
        {asked.map(
          ({ mandatory, items }) =>
            items.length > 0 && (
              <div key={mandatory} className="flex flex-wrap gap-x-2">
                <dt className="text-muted">{form.askedAs[mandatory]}</dt>
                <dd>
                  {items
                    .map(({ dataItemId }) => names.record("dataItem", dataItemId ?? ""))
                    .join(", ")}
                </dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
