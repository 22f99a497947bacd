import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VersionsScreen } from "#components/audit/versions-screen.tsx";
import { AllNames } from "#components/register/names-context.tsx";
import { historyQuery, recordQuery } from "#queries/records.ts";
import { isCollection } from "#register/registry.ts";
import { PageFrame } from "../../../../../page-frame.tsx";
import { recordTitle } from "../../../../../record-of-page.ts";
import { currentSession, pageTexts, signedIn } from "../../../../../request.ts";
import type { RouteProps } from "../../../../../route-props.ts";

type Props = RouteProps<{ collection: string; id: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { collection, id } = await params;
  if (!isCollection(collection) || (await currentSession()) === null) return {};
  const { time } = await pageTexts();
  return { title: time.versions.title(await recordTitle(collection, id)) };
}

/** Two versions of a record side by side. */
export default async function Page({ params }: Props) {
  const { collection, id } = await params;
  if (!isCollection(collection)) notFound();
  await signedIn(`/register/${collection}/${id}/versions`);
  await recordTitle(collection, id);
  return (
    <PageFrame
      collection={collection}
      reads={[recordQuery(collection, id), historyQuery(collection, id)]}
    >
      <AllNames collection={collection}>
        <VersionsScreen collection={collection} id={id} />
      </AllNames>
    </PageFrame>
  );
}
