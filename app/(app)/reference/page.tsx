import type { Metadata } from "next";
import { can } from "#access/roles.ts";
import { ReferenceScreen } from "#components/reference/reference-screen.tsx";
import { NoPermission } from "#components/ui/no-permission.tsx";
import { referenceTermsQuery } from "#queries/reference.ts";
import { PageFrame } from "../../page-frame.tsx";
import { pageTexts, signedIn } from "../../request.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).reference.title };
}

/** The law that moves, as the checks take it. */
export default async function Page() {
  const { person } = await signedIn("/reference");
  const { reference } = await pageTexts();
  if (!can(person, "record.read")) return <NoPermission title={reference.title} />;
  return (
    <PageFrame reads={[referenceTermsQuery()]}>
      <ReferenceScreen />
    </PageFrame>
  );
}
