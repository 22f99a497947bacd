import { Link } from "#components/ui/link.tsx";
import type { RefTarget } from "#register/field.ts";
import { collectionOf } from "./names.ts";
import { useNames } from "./names-context.tsx";
import { recordHref } from "./record-href.ts";

/** What a reference points to, as a link to its page; a part of a record links to the record that holds it. */
export function RecordReference({ to, id }: { to: RefTarget; id: string }) {
  const names = useNames();
  const collection = collectionOf(to);
  const name = names.record(to, id);
  if (collection !== undefined) return <Link href={recordHref(collection, id)}>{name}</Link>;
  const holder = names.holder(to, id);
  if (holder === undefined) return <>{name}</>;
  return <Link href={`${recordHref(holder.collection, holder.recordId)}#${id}`}>{name}</Link>;
}
