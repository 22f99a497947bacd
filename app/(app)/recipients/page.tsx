import type { Metadata } from "next";
import { RecipientsScreen } from "#components/flow/recipients-screen.tsx";
import { recipientsQuery } from "#queries/flow.ts";
import { PageFrame } from "../../page-frame.tsx";
import { pageTexts, signedIn } from "../../request.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).flow.recipients.title };
}

/** Who receives or keeps data. */
export default async function Page() {
  await signedIn("/recipients");
  return (
    <PageFrame reads={[recipientsQuery()]}>
      <RecipientsScreen />
    </PageFrame>
  );
}
