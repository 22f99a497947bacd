import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/message.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { declineProposal, type NextVersion } from "#queries/policies.ts";

/** Who put the version forward, whether its text still stands, and the way to decline it; nothing where nobody did. */
export function ProposalNotice({ slug, next }: { slug: string; next: NextVersion }) {
  const { publication } = useTexts();
  const client = useQueryClient();
  const toast = useToast();
  const decline = useMutation(declineProposal(slug));
  const { proposal, previous, number } = next;
  const ahead = previous !== null && !previous.inForce && number === previous.number + 1;
  return (
    <>
      {proposal !== null && (
        <Notice
          tone={proposal.isCurrent ? "info" : "warning"}
          title={publication.proposedBy(proposal.preparedByName)}
          action={
            <Button
              isPending={decline.isPending}
              onPress={async () => {
                await decline.mutateAsync();
                await client.invalidateQueries();
                toast(publication.declined);
              }}
            >
              {publication.decline}
            </Button>
          }
        >
          {!proposal.isCurrent && publication.proposedStale}
        </Notice>
      )}
      {ahead && <Notice>{publication.replaces(previous.number)}</Notice>}
    </>
  );
}
