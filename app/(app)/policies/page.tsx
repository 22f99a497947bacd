import type { Metadata } from "next";
import { PolicyList } from "#components/policy/policy-list.tsx";
import { overviewQuery } from "#queries/overview.ts";
import { PageFrame } from "../../page-frame.tsx";
import { pageTexts, signedIn } from "../../request.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).policies.title };
}

/** All policies. */
export default async function Page() {
  await signedIn("/policies");
  return (
    <PageFrame reads={[overviewQuery()]}>
      <PolicyList />
    </PageFrame>
  );
}
