import type { Metadata } from "next";
import { TokensScreen } from "#components/people/tokens-screen.tsx";
import { tokensQuery } from "#queries/tokens.ts";
import { PageFrame } from "../../../page-frame.tsx";
import { pageTexts, signedIn } from "../../../request.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTexts()).tokens.title };
}

/** Tokens of the API. */
export default async function Page() {
  await signedIn("/settings/tokens");
  return (
    <PageFrame reads={[tokensQuery()]}>
      <TokensScreen />
    </PageFrame>
  );
}
