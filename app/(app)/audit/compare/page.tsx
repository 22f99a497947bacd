import type { Metadata } from "next";
import { ChangesScreen } from "#components/audit/changes-screen.tsx";
import { PageFrame } from "../../../page-frame.tsx";
import { pageTexts, signedIn } from "../../../request.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).time.changes.title };
}

/** What differs between two days of the register. */
export default async function Page() {
  await signedIn("/audit/compare");
  // The days are those of the reader's time zone, so that the browser asks.
  return (
    <PageFrame reads={[]}>
      <ChangesScreen />
    </PageFrame>
  );
}
