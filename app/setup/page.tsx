import type { Metadata } from "next";
import { headers } from "next/headers";
import { SetupForm } from "#components/sign-in/setup-form.tsx";
import { UsedLink } from "#components/sign-in/used-link.tsx";
import type { SetupState } from "#queries/session.ts";
import { recital } from "../recital.ts";
import { pageTexts } from "../request.ts";
import type { RouteProps } from "../route-props.ts";

export async function generateMetadata(): Promise<Metadata> {
  // The link in the address is a secret as long as it is not used.
  return { title: (await pageTexts()).front.setup, referrer: "no-referrer" };
}

/** The first administrator, by the one-time link that the server printed. */
export default async function Page({ searchParams }: RouteProps) {
  const { link } = await searchParams;
  const state = typeof link === "string" ? await stateOf(link) : null;
  if (typeof link !== "string" || state?.valid !== true) return <UsedLink />;
  return <SetupForm link={link} sample={state.sample} />;
}

async function stateOf(link: string): Promise<SetupState> {
  const path = `/api/v1/setup?link=${encodeURIComponent(link)}`;
  return (await recital().api(path, new Headers(await headers()))) as SetupState;
}
