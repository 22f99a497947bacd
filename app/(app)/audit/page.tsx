import type { Metadata } from "next";
import { can } from "#access/roles.ts";
import { Trail } from "#components/audit/trail.tsx";
import { NoPermission } from "#components/ui/no-permission.tsx";
import { trailQuery } from "#queries/audit.ts";
import { PageFrame } from "../../page-frame.tsx";
import { pageTexts, signedIn } from "../../request.ts";
import type { RouteProps } from "../../route-props.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).trail.title };
}

/** The trail of the whole register. */
export default async function Page({ searchParams }: RouteProps) {
  const { person } = await signedIn("/audit");
  const { trail } = await pageTexts();
  if (!can(person, "audit.read")) return <NoPermission title={trail.title} />;
  const search = await searchParams;
  const get = (name: string) => (typeof search[name] === "string" ? search[name] : "");
  const wanted = { action: get("action"), entity: get("entity"), from: get("from"), to: get("to") };
  return (
    <PageFrame reads={[trailQuery(wanted)]}>
      <Trail />
    </PageFrame>
  );
}
