"use client";

import { useTexts } from "#components/i18n/locale-context.tsx";
import { AllNames, useNames } from "#components/register/names-context.tsx";
import { recordHref } from "#components/register/record-href.ts";
import { Button } from "#components/ui/button.tsx";
import { Actions, Dialog } from "#components/ui/dialog.tsx";
import { Link } from "#components/ui/link.tsx";
import { type Collection, entityOf } from "#register/registry.ts";
import type { Refused } from "./bulk-bar.tsx";

type Props = { collection: Collection; refused: Refused; onClose: () => void };

/** Which records a bulk edit left as they were, and why each. */
export function RefusedDialog({ collection, refused, onClose }: Props) {
  const { bulk, common } = useTexts();
  return (
    <Dialog title={bulk.refused(refused.length)} isOpen onClose={onClose}>
      <p>{bulk.refusedHelp}</p>
      <ul className="grid max-h-80 gap-2 overflow-y-auto">
        <AllNames collection={collection} kinds={[entityOf(collection).name]}>
          {refused.map(({ id, refusal }) => (
            <li key={id}>
              <RecordLink collection={collection} id={id} />
              <p className="text-muted">{refusal}</p>
            </li>
          ))}
        </AllNames>
      </ul>
      <Actions>
        <Button variant="primary" onPress={onClose}>
          {common.close}
        </Button>
      </Actions>
    </Dialog>
  );
}

function RecordLink({ collection, id }: { collection: Collection; id: string }) {
  const names = useNames();
  return (
    <Link href={recordHref(collection, id)}>{names.record(entityOf(collection).name, id)}</Link>
  );
}
