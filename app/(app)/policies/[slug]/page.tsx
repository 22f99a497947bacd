import type { Metadata } from "next";
import { PolicyScreen } from "#components/policy/policy-screen.tsx";
import { policyBySlugQuery, previewQuery, versionsQuery } from "#queries/policies.ts";
import { isLocale } from "#register/locale.ts";
import { PageFrame } from "../../../page-frame.tsx";
import { pageTexts, preferences, signedIn } from "../../../request.ts";
import type { RouteProps } from "../../../route-props.ts";

type Props = RouteProps<{ slug: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  return { title: `${(await pageTexts()).policies.policy} ${slug}` };
}

/** One policy: preview and versions. */
export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  await signedIn(`/policies/${slug}`);
  const { locale } = await preferences();
  const view = String((await searchParams)["view"] ?? locale);
  const shown = isLocale(view) ? previewQuery(slug, view) : versionsQuery(slug);
  return (
    <PageFrame reads={[policyBySlugQuery(slug), shown]}>
      <PolicyScreen slug={slug} />
    </PageFrame>
  );
}
