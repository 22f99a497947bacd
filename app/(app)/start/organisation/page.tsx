import type { Metadata } from "next";
import { OrganisationForm } from "#components/start/organisation-form.tsx";
import { PageFrame } from "../../../page-frame.tsx";
import { pageTexts, signedIn } from "../../../request.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).start.organisation.title };
}

/** The first step: who is responsible. */
export default async function Page() {
  await signedIn("/start/organisation");
  return (
    <PageFrame reads={[]}>
      <OrganisationForm />
    </PageFrame>
  );
}
