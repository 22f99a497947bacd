import type { Metadata } from "next";
import { MapScreen } from "#components/flow/map-screen.tsx";
import { placesQuery } from "#queries/flow.ts";
import { PageFrame } from "../../page-frame.tsx";
import { pageTexts, signedIn } from "../../request.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).flow.map.title };
}

/** Where data are kept and sent. */
export default async function Page() {
  await signedIn("/map");
  return (
    <PageFrame reads={[placesQuery()]}>
      <MapScreen />
    </PageFrame>
  );
}
