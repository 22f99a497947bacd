import type { Metadata } from "next";
import { can } from "#access/roles.ts";
import { Trail } from "#components/audit/trail.tsx";
import { NoPermission } from "#components/ui/no-permission.tsx";
import { actorsQuery, signedQuery, trailFilters, trailQuery } from "#queries/audit.ts";
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
  const wanted = Object.fromEntries(
    trailFilters.flatMap((name) => {
      const value = search[name];
      return typeof value === "string" && value !== "" ? [[name, value]] : [];
    }),
  );
  return (
    <PageFrame reads={[trailQuery(wanted), signedQuery(), actorsQuery()]}>
      <Trail />
    </PageFrame>
  );
}
