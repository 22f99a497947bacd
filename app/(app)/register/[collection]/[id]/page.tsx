import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RecordPage } from "#components/register/record-page.tsx";
import { historyQuery, recordQuery, usesQuery } from "#queries/records.ts";
import { isCollection } from "#register/registry.ts";
import { PageFrame } from "../../../../page-frame.tsx";
import { recordTitle } from "../../../../record-of-page.ts";
import { currentSession, signedIn } from "../../../../request.ts";
import type { RouteProps } from "../../../../route-props.ts";

type Props = RouteProps<{ collection: string; id: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { collection, id } = await params;
  if (!isCollection(collection) || (await currentSession()) === null) return {};
  return { title: await recordTitle(collection, id) };
}

/** The page of a record. */
export default async function Page({ params }: Props) {
  const { collection, id } = await params;
  if (!isCollection(collection)) notFound();
  await signedIn(`/register/${collection}/${id}`);
  await recordTitle(collection, id);
  return (
    <PageFrame
      collection={collection}
      reads={[recordQuery(collection, id), usesQuery(collection, id), historyQuery(collection, id)]}
    >
      <RecordPage collection={collection} id={id} />
    </PageFrame>
  );
}
