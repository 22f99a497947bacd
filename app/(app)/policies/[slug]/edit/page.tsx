import type { Metadata } from "next";
import { PolicyEditor } from "#components/policy/policy-editor.tsx";
import { policyBySlugQuery } from "#queries/policies.ts";
import { PageFrame } from "../../../../page-frame.tsx";
import { pageTexts, signedIn } from "../../../../request.ts";
import type { RouteProps } from "../../../../route-props.ts";

type Props = RouteProps<{ slug: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  return { title: (await pageTexts()).record.editing(slug) };
}

/** The form of a policy. */
export default async function Page({ params }: Props) {
  const { slug } = await params;
  await signedIn(`/policies/${slug}/edit`);
  return (
    <PageFrame collection="policies" reads={[policyBySlugQuery(slug)]}>
      <PolicyEditor slug={slug} />
    </PageFrame>
  );
}
