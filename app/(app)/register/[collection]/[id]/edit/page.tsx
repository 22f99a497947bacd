import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RecordEditor } from "#components/register/record-editor.tsx";
import { recordQuery } from "#queries/records.ts";
import { isCollection } from "#register/registry.ts";
import { PageFrame } from "../../../../../page-frame.tsx";
import { recordTitle } from "../../../../../record-of-page.ts";
import { currentSession, pageTexts, signedIn } from "../../../../../request.ts";
import type { RouteProps } from "../../../../../route-props.ts";

type Props = RouteProps<{ collection: string; id: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { collection, id } = await params;
  if (!isCollection(collection) || (await currentSession()) === null) return {};
  const { record } = await pageTexts();
  return { title: record.editing(await recordTitle(collection, id)) };
}

/** The form of a record. */
export default async function Page({ params }: Props) {
  const { collection, id } = await params;
  if (!isCollection(collection)) notFound();
  await signedIn(`/register/${collection}/${id}/edit`);
  await recordTitle(collection, id);
  return (
    <PageFrame collection={collection} reads={[recordQuery(collection, id)]}>
      <RecordEditor collection={collection} id={id} />
    </PageFrame>
  );
}
