import type { Metadata } from "next";
import { flowFilterOf } from "#components/flow/flow-filter.ts";
import { FlowScreen } from "#components/flow/flow-screen.tsx";
import { flowQuery } from "#queries/flow.ts";
import { PageFrame } from "../../page-frame.tsx";
import { pageTexts, signedIn } from "../../request.ts";
import type { RouteProps } from "../../route-props.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).flow.title };
}

/** How data flow from persons to parties and countries. */
export default async function Page({ searchParams }: RouteProps) {
  await signedIn("/flow");
  const search = await searchParams;
  const filter = flowFilterOf({
    get: (name) => {
      const value = search[name];
      return typeof value === "string" ? value : null;
    },
  });
  return (
    <PageFrame reads={[flowQuery(filter)]}>
      <FlowScreen />
    </PageFrame>
  );
}
