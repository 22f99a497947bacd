import type { Metadata } from "next";
import { can } from "#access/roles.ts";
import { ExportsScreen } from "#components/exports/exports-screen.tsx";
import { NoPermission } from "#components/ui/no-permission.tsx";
import { lastExportsQuery } from "#queries/audit.ts";
import { PageFrame } from "../../page-frame.tsx";
import { pageTexts, signedIn } from "../../request.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).exports.title };
}

/** Files of the register, and those made last. */
export default async function Page() {
  const { person } = await signedIn("/exports");
  const { exports } = await pageTexts();
  if (!can(person, "register.export")) return <NoPermission title={exports.title} />;
  return (
    <PageFrame reads={can(person, "audit.read") ? [lastExportsQuery()] : []}>
      <ExportsScreen />
    </PageFrame>
  );
}
