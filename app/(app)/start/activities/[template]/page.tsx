import type { Metadata } from "next";
import { TemplateScreen } from "#components/start/template-screen.tsx";
import { templatesQuery } from "#queries/start.ts";
import { titlesQuery } from "#queries/words.ts";
import { PageFrame } from "../../../../page-frame.tsx";
import { pageTexts, signedIn } from "../../../../request.ts";
import type { RouteProps } from "../../../../route-props.ts";

type Props = RouteProps<{ template: string }>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).start.template.title };
}

/** One usual activity, to be confirmed. */
export default async function Page({ params }: Props) {
  const { template } = await params;
  await signedIn(`/start/activities/${template}`);
  return (
    <PageFrame reads={[templatesQuery(), titlesQuery(["organisation"])]}>
      <TemplateScreen id={template} />
    </PageFrame>
  );
}
