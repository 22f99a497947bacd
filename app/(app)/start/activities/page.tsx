import type { Metadata } from "next";
import { TemplateList } from "#components/start/template-list.tsx";
import { templatesQuery } from "#queries/start.ts";
import { PageFrame } from "../../../page-frame.tsx";
import { pageTexts, signedIn } from "../../../request.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).start.template.title };
}

/** The usual activities to begin with. */
export default async function Page() {
  await signedIn("/start/activities");
  return (
    <PageFrame reads={[templatesQuery()]}>
      <TemplateList />
    </PageFrame>
  );
}
