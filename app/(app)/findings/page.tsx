import type { Metadata } from "next";
import { can } from "#access/roles.ts";
import { FindingsScreen } from "#components/findings/findings-screen.tsx";
import { NoPermission } from "#components/ui/no-permission.tsx";
import { findingGroupsQuery, groupsAtFirst } from "#queries/findings.ts";
import { PageFrame } from "../../page-frame.tsx";
import { pageTexts, signedIn } from "../../request.ts";
import type { RouteProps } from "../../route-props.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).checks.title };
}

/** What the checks find in the register. */
export default async function Page({ searchParams }: RouteProps) {
  const { person } = await signedIn("/findings");
  const { checks } = await pageTexts();
  if (!can(person, "record.read")) return <NoPermission title={checks.title} />;
  const search = await searchParams;
  const get = (name: string) => (typeof search[name] === "string" ? search[name] : "");
  const wanted = {
    severity: get("severity"),
    state: get("state") || "open",
    collection: get("collection"),
  };
  const by = get("group") === "record" ? "record" : "fix";
  return (
    <PageFrame reads={[findingGroupsQuery(wanted, by, groupsAtFirst)]}>
      <FindingsScreen />
    </PageFrame>
  );
}
