import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { listRequestOf } from "#components/register/list-state.ts";
import { RecordList } from "#components/register/record-list.tsx";
import { recordsQuery } from "#queries/records.ts";
import { entityOf, isCollection } from "#register/registry.ts";
import { PageFrame } from "../../../page-frame.tsx";
import { preferences, signedIn } from "../../../request.ts";
import type { RouteProps } from "../../../route-props.ts";

type Props = RouteProps<{ collection: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { collection } = await params;
  const { locale } = await preferences();
  return isCollection(collection) ? { title: entityOf(collection).plural[locale] } : {};
}

/** The list of a collection. */
export default async function Page({ params, searchParams }: Props) {
  const { collection } = await params;
  if (!isCollection(collection)) notFound();
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    if (typeof value === "string") search.set(name, value);
  }
  await signedIn(`/register/${collection}?${search}`);
  return (
    <PageFrame
      collection={collection}
      reads={[recordsQuery(collection, listRequestOf(collection, search))]}
    >
      <RecordList key={collection} collection={collection} />
    </PageFrame>
  );
}
