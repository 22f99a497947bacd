import type { Metadata } from "next";
import { PolicyForm } from "#components/start/policy-form.tsx";
import { titlesQuery } from "#queries/words.ts";
import { PageFrame } from "../../../page-frame.tsx";
import { pageTexts, signedIn } from "../../../request.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).start.policy.title };
}

/** The step before the preview: a policy to compile. */
export default async function Page() {
  await signedIn("/start/policy");
  return (
    <PageFrame reads={[titlesQuery(["organisation"])]}>
      <PolicyForm />
    </PageFrame>
  );
}
