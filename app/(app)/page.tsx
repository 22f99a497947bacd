import type { Metadata } from "next";
import { OverviewScreen } from "#components/overview/overview.tsx";
import { SignInForm } from "#components/sign-in/sign-in-form.tsx";
import { overviewQuery } from "#queries/overview.ts";
import { PageFrame } from "../page-frame.tsx";
import { currentSession, pageTexts } from "../request.ts";
import type { RouteProps } from "../route-props.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { front, overview } = await pageTexts();
  return { title: (await currentSession()) === null ? front.signIn : overview.title };
}

/** The overview, or the way in. */
export default async function Page({ searchParams }: RouteProps) {
  if ((await currentSession()) === null) {
    return <SignInForm next={safePath((await searchParams)["next"])} />;
  }
  return (
    <PageFrame reads={[overviewQuery()]}>
      <OverviewScreen />
    </PageFrame>
  );
}

/** Only a path of this application may follow the sign-in, never another site. */
function safePath(next: string | readonly string[] | undefined): string {
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : "/";
}
