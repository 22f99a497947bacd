import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can } from "#access/roles.ts";
import { EntryScreen } from "#components/audit/entry-screen.tsx";
import { NoPermission } from "#components/ui/no-permission.tsx";
import { signedQuery, trailEntryQuery } from "#queries/audit.ts";
import { PageFrame } from "../../../page-frame.tsx";
import { pageTexts, signedIn } from "../../../request.ts";
import type { RouteProps } from "../../../route-props.ts";

type Props = RouteProps<{ seq: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { seq } = await params;
  return { title: (await pageTexts()).trail.entryTitle(Number(seq)) };
}

/** One entry of the trail and its proof. */
export default async function Page({ params }: Props) {
  const { seq } = await params;
  if (!/^[1-9]\d{0,14}$/.test(seq)) notFound();
  const { person } = await signedIn(`/audit/${seq}`);
  const { trail } = await pageTexts();
  if (!can(person, "audit.read")) return <NoPermission title={trail.entryTitle(Number(seq))} />;
  return (
    <PageFrame reads={[trailEntryQuery(Number(seq)), signedQuery()]}>
      <EntryScreen seq={Number(seq)} />
    </PageFrame>
  );
}
