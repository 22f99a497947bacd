import type { Activity, Transfer } from "#register/registry.ts";
import { list, paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { listed } from "../lists.ts";
import { involved } from "../names.ts";
import { isWritten, textOf } from "../reading.ts";
import { remembered } from "../remembered.ts";
import { phrase, say } from "../say.ts";
import type { Words } from "../words.ts";
import { countriesOf, type Part } from "./involvements.ts";
import { merged } from "./merged.ts";
import { needsCopy, safeguardSentences } from "./safeguards.ts";

/** Transfers of parties in shown activities, each with all its countries and safeguards; and verified absences (GDPR Art. 13(1)(f)). */
export function transfers(c: Compilation): readonly Block[] {
  const transferring = c.shown.activities.filter(({ value }) =>
    value.involvements.some((involvement) => involvement.transfers.length > 0),
  );
  const all = transferring.flatMap((activity) =>
    remembered(c, "transfers", activity, (reading) => toldOf(reading, activity)),
  );
  const made = all.filter(({ transfer }) => transfer.value.state === "transfer");
  const none = all.filter(({ transfer }) => transfer.value.state === "none_verified");
  const because = made.map(({ transfer }) => transfer.placeOf("state"));
  return [
    ...list(
      made.length === 0 ? [] : say(c, "transfer.intro", c.policy.value.id, {}, { because }),
      merged(made.map(({ sentences }) => sentences)),
    ),
    ...list([], merged(none.map(({ sentences }) => sentences))),
    ...paragraph(...copies(c, made)),
  ];
}

/** A transfer with its own sentences: where to and what protects the data, and how to obtain a copy. */
type Told = {
  readonly transfer: Cited<Transfer>;
  readonly sentences: readonly Sentence[];
  readonly copy: readonly Sentence[];
};

function toldOf(c: Reading, activity: Cited<Activity>): readonly Told[] {
  return activity
    .eachOf("involvements")
    .flatMap((involvement) =>
      involvement
        .eachOf("transfers")
        .map((transfer) => told(c, { activity, involvement }, transfer)),
    );
}

function told(c: Reading, part: Part, transfer: Cited<Transfer>): Told {
  switch (transfer.value.state) {
    case "transfer":
      return {
        transfer,
        sentences: transferSentences(c, part, transfer),
        copy: isWritten(transfer.value.copyMeans)
          ? say(c, "transfer.copy", transfer.value.id, {
              means: textOf(c, transfer.get("copyMeans")),
            })
          : [],
      };
    case "none_verified":
      return { transfer, sentences: noTransfer(c, part, transfer), copy: [] };
    default:
      return { transfer, sentences: [], copy: [] };
  }
}

function transferSentences(c: Reading, part: Part, transfer: Cited<Transfer>): readonly Sentence[] {
  return [
    ...safeguardSentences(c, transfer, involved(c, part.involvement)),
    ...regionOf(c, transfer),
  ];
}

/** That a transfer, or its absence, holds for the customers of one region only. */
function regionOf(c: Reading, transfer: Cited<Transfer>): readonly Sentence[] {
  if (!isWritten(transfer.value.byCustomerRegion)) return [];
  const region = textOf(c, transfer.get("byCustomerRegion"));
  return say(c, "transfer.region", transfer.value.id, { region });
}

function noTransfer(c: Reading, part: Part, transfer: Cited<Transfer>): readonly Sentence[] {
  const locations: Words = listed(
    c,
    countriesOf(c, part),
    part.involvement.placeOf("processingLocations"),
  );
  const sentences = say(
    c,
    "transfer.none_party",
    transfer.value.id,
    {
      recipient: involved(c, part.involvement),
      location_clause: phrase(c, "transfer.location_clause", { locations }),
    },
    { because: [transfer.placeOf("state")] },
  );
  // Without the region it holds for, it would be said of everybody.
  const region = regionOf(c, transfer);
  const isWhole = region.length > 0 || !isWritten(transfer.value.byCustomerRegion);
  return isWhole && sentences.length > 0 ? [...sentences, ...region] : [];
}

/** How to obtain a copy, where a safeguard of Art. 46 or a compelling interest is relied on. */
function copies(c: Compilation, made: readonly Told[]): readonly Sentence[] {
  const isOwn = ({ transfer }: Told) => isWritten(transfer.value.copyMeans);
  const own = made.filter(isOwn);
  const general = c.policy.get("copyMeans");
  const isOpen = made.some((one) => needsCopy(c, one.transfer) && !isOwn(one));
  return [
    ...merged(own.map(({ copy }) => copy)).flat(),
    ...(isOpen || (isWritten(general.value) && own.length === 0 && made.length > 0)
      ? say(c, "transfer.copy", c.policy.value.id, { means: textOf(c, general) })
      : []),
  ];
}
