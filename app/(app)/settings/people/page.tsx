import type { Metadata } from "next";
import { PeopleScreen } from "#components/people/people-screen.tsx";
import { peopleQuery } from "#queries/people.ts";
import { PageFrame } from "../../../page-frame.tsx";
import { pageTexts, signedIn } from "../../../request.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).people.title };
}

/** Who has an account. */
export default async function Page() {
  await signedIn("/settings/people");
  return (
    <PageFrame reads={[peopleQuery()]}>
      <PeopleScreen />
    </PageFrame>
  );
}
