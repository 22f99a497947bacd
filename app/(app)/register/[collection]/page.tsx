import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { listRequestOf } from "#components/lists/list-address.ts";
import { RecordList } from "#components/lists/record-list.tsx";
import { listBlockQuery, viewsQuery } from "#queries/lists.ts";
import { entityOf, isCollection } from "#register/registry.ts";
import { prefetched } from "../../../prefetch.ts";
import { preferences, signedIn } from "../../../request.ts";
import type { RouteProps } from "../../../route-props.ts";

type Props = RouteProps<{ collection: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { collection } = await params;
  const { locale } = await preferences();
  return isCollection(collection) ? { title: entityOf(collection).plural[locale] } : {};
}

/** The list of a collection, with its first rows in the first answer. */
export default async function Page({ params, searchParams }: Props) {
  const { collection } = await params;
  if (!isCollection(collection)) notFound();
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    for (const one of Array.isArray(value) ? value : [value ?? ""]) search.append(name, one);
  }
  await signedIn(`/register/${collection}?${search}`);
  const list = listRequestOf(collection, search.toString());
  return (
    <HydrationBoundary
      state={await prefetched(listBlockQuery(collection, list, 0), viewsQuery(collection))}
    >
      <RecordList key={collection} collection={collection} />
    </HydrationBoundary>
  );
}
