import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RecordCreator } from "#components/register/record-editor.tsx";
import { entityOf, isCollection } from "#register/registry.ts";
import { PageFrame } from "../../../../page-frame.tsx";
import { pageTexts, preferences, signedIn } from "../../../../request.ts";
import type { RouteProps } from "../../../../route-props.ts";

type Props = RouteProps<{ collection: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { collection } = await params;
  if (!isCollection(collection)) return {};
  const [{ form }, { locale }] = await Promise.all([pageTexts(), preferences()]);
  return { title: form.newRecord(entityOf(collection).label[locale]) };
}

/** The form of a new record. */
export default async function Page({ params }: Props) {
  const { collection } = await params;
  if (!isCollection(collection)) notFound();
  await signedIn(`/register/${collection}/new`);
  return (
    <PageFrame collection={collection} reads={[]}>
      <RecordCreator collection={collection} />
    </PageFrame>
  );
}
