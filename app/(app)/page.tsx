import type { Metadata } from "next";
import { OverviewScreen } from "#components/overview/overview.tsx";
import { overviewQuery } from "#queries/overview.ts";
import { PageFrame } from "../page-frame.tsx";
import { currentSession, pageTexts, signedIn } from "../request.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { front, overview } = await pageTexts();
  return { title: (await currentSession()) === null ? front.signIn : overview.title };
}

/** What needs somebody now. */
export default async function Page() {
  await signedIn("/");
  return (
    <PageFrame reads={[overviewQuery()]}>
      <OverviewScreen />
    </PageFrame>
  );
}
