import type { Transfer } from "#register/registry.ts";
import { list, paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { listed } from "../lists.ts";
import { involved } from "../names.ts";
import { isWritten, textOf } from "../reading.ts";
import { phrase, say } from "../say.ts";
import type { Words } from "../words.ts";
import { countriesOf, type Part } from "./involvements.ts";
import { merged } from "./merged.ts";
import { needsCopy, safeguardSentences } from "./safeguards.ts";

/** Transfers of parties in shown activities, each with all its countries and safeguards; and verified absences (GDPR Art. 13(1)(f)). */
export function transfers(c: Compilation): readonly Block[] {
  const all = partsOf(c).flatMap((part) =>
    part.involvement
      .get("transfers")
      .each()
      .map((transfer) => ({ part, transfer })),
  );
  const made = all.filter(({ transfer }) => transfer.value.state === "transfer");
  const none = all.filter(({ transfer }) => transfer.value.state === "none_verified");
  const because = made.map(({ transfer }) => transfer.placeOf("state"));
  return [
    ...list(
      made.length === 0 ? [] : say(c, "transfer.intro", c.policy.value.id, {}, { because }),
      merged(made.map(({ part, transfer }) => transferSentences(c, part, transfer))),
    ),
    ...list([], merged(none.map(({ part, transfer }) => noTransfer(c, part, transfer)))),
    ...paragraph(
      ...copies(
        c,
        made.map(({ transfer }) => transfer),
      ),
    ),
  ];
}

function partsOf(c: Compilation): readonly Part[] {
  return c.shown.activities.flatMap((activity) =>
    activity
      .get("involvements")
      .each()
      .map((involvement) => ({ activity, involvement })),
  );
}

function transferSentences(
  c: Compilation,
  part: Part,
  transfer: Cited<Transfer>,
): readonly Sentence[] {
  const subject = transfer.value.id;
  const region = transfer.get("byCustomerRegion");
  return [
    ...safeguardSentences(c, transfer, involved(c, part.involvement)),
    ...(isWritten(region) ? say(c, "transfer.region", subject, { region: textOf(c, region) }) : []),
  ];
}

function noTransfer(c: Compilation, part: Part, transfer: Cited<Transfer>): readonly Sentence[] {
  const locations: Words = listed(
    c,
    countriesOf(c, part),
    part.involvement.placeOf("processingLocations"),
  );
  return say(
    c,
    "transfer.none_party",
    transfer.value.id,
    {
      recipient: involved(c, part.involvement),
      location_clause: phrase(c, "transfer.location_clause", { locations }),
    },
    { because: [transfer.placeOf("state")] },
  );
}

/** How to obtain a copy, where a safeguard of Art. 46 or a compelling interest is relied on. */
function copies(c: Compilation, transfers: readonly Cited<Transfer>[]): readonly Sentence[] {
  const own = transfers.filter((transfer) => isWritten(transfer.get("copyMeans")));
  const general = c.policy.get("copyMeans");
  const open = transfers.filter(
    (transfer) => needsCopy(transfer) && !isWritten(transfer.get("copyMeans")),
  );
  return [
    ...merged(
      own.map((transfer) =>
        say(c, "transfer.copy", transfer.value.id, {
          means: textOf(c, transfer.get("copyMeans")),
        }),
      ),
    ).flat(),
    ...(open.length > 0 || (isWritten(general) && own.length === 0 && transfers.length > 0)
      ? say(c, "transfer.copy", c.policy.value.id, { means: textOf(c, general) })
      : []),
  ];
}
