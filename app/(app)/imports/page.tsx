import type { Metadata } from "next";
import { can } from "#access/roles.ts";
import { ImportsScreen } from "#components/imports/imports-screen.tsx";
import { NoPermission } from "#components/ui/no-permission.tsx";
import { pageTexts, signedIn } from "../../request.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).imports.title };
}

/** Bringing in spreadsheets and registers. */
export default async function Page() {
  const { person } = await signedIn("/imports");
  const { imports } = await pageTexts();
  return can(person, "register.import") ? (
    <ImportsScreen />
  ) : (
    <NoPermission title={imports.title} />
  );
}
