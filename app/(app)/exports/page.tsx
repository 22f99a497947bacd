import type { Metadata } from "next";
import { can } from "#access/roles.ts";
import { ExportsScreen } from "#components/exports/exports-screen.tsx";
import { NoPermission } from "#components/ui/no-permission.tsx";
import { pageTexts, signedIn } from "../../request.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).exports.title };
}

/** Files of the register, and import. */
export default async function Page() {
  const { person } = await signedIn("/exports");
  const { exports } = await pageTexts();
  return can(person, "register.export") ? (
    <ExportsScreen />
  ) : (
    <NoPermission title={exports.title} />
  );
}
