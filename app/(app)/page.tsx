import type { Metadata } from "next";
import { OverviewScreen } from "#components/overview/overview.tsx";
import { AuditorsRoom } from "#components/audit/auditors-room.tsx";
import { doneLastQuery, signedQuery } from "#queries/audit.ts";
import type { Person } from "#queries/session.ts";
import { overviewQuery } from "#queries/overview.ts";
import { PageFrame } from "../page-frame.tsx";
import { currentSession, pageTexts, signedIn } from "../request.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { front, overview, trail } = await pageTexts();
  const session = await currentSession();
  if (session === null) return { title: front.signIn };
  return { title: isAuditor(session.person) ? trail.room.title : overview.title };
}

/** What needs somebody now; for an auditor, who changes nothing, what there is to read, check and take away. */
export default async function Page() {
  const { person } = await signedIn("/");
  if (isAuditor(person)) {
    return (
      <PageFrame reads={[overviewQuery(), doneLastQuery(), signedQuery()]}>
        <AuditorsRoom />
      </PageFrame>
    );
  }
  return (
    <PageFrame reads={[overviewQuery()]}>
      <OverviewScreen />
    </PageFrame>
  );
}

/** Somebody who is an auditor and nothing else. */
const isAuditor = ({ roles }: Person) =>
  roles.length > 0 && roles.every((role) => role === "auditor");
