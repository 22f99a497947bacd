import type { Metadata } from "next";
import { SignInForm } from "#components/sign-in/sign-in-form.tsx";
import { pageTexts } from "../request.ts";
import type { RouteProps } from "../route-props.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).front.signIn };
}

/** The way in for whoever is signed out in the middle of something. */
export default async function Page({ searchParams }: RouteProps) {
  const { next } = await searchParams;
  return <SignInForm next={safePath(next)} />;
}

/** Only a path of this application may follow the sign-in, never another site. */
function safePath(next: string | readonly string[] | undefined): string {
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : "/";
}
