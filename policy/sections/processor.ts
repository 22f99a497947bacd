import type { Activity } from "#register/registry.ts";
import { list, paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { distinctItems, listed, sayable } from "../lists.ts";
import { involved, itemsOf } from "../names.ts";
import { isWritten, labelOf, textOf } from "../reading.ts";
import { phrase, say } from "../say.ts";
import { isSaid, linked } from "../words.ts";
import { addressBelow } from "./changes.ts";
import { partsWithRole } from "./involvements.ts";
import { destinationsOf } from "./safeguards.ts";

/** What we do for our customers as their processor, and that rights are exercised with them (GDPR Art. 28, 30(2)). */
export function processorPart(c: Compilation): readonly Block[] {
  const activities = c.shown.processorActivities;
  if (activities.length === 0) return [];
  const subject = c.policy.value.id;
  const because = activities.map((activity) => activity.placeOf("ourRole"));
  const address = addressBelow(c, "subprocessors");
  const hasSubProcessors = partsWithRole(activities, "processor", "sub_processor").length > 0;
  return [
    ...list(
      say(c, "processor.intro", subject, {}, { because }),
      activities.map((activity) => activitySentences(c, activity)),
    ),
    ...paragraph(
      ...say(c, "processor.rights", subject, {}, { because }),
      ...(address === undefined || !hasSubProcessors
        ? []
        : say(c, "processor.list", subject, { address: linked(address, address, because) })),
    ),
  ];
}

function activitySentences(c: Reading, activity: Cited<Activity>): readonly Sentence[] {
  const subject = activity.value.id;
  const what = activity.get("processingCategories");
  const controllers = activity.get("clientsPublic");
  const end = activity.value.endOfContract;
  return [
    ...say(c, "processor.service", subject, { service: textOf(c, activity.get("name")) }),
    ...say(c, "processor.what", subject, { what: textOf(c, what) }),
    ...operations(c, activity),
    ...personsAndData(c, activity),
    ...(isWritten(controllers.value)
      ? say(c, "processor.controllers", subject, { controllers: textOf(c, controllers) })
      : []),
    ...subProcessors(c, activity),
    ...countries(c, activity),
    ...(end === null
      ? []
      : say(
          c,
          end === "delete" ? "processor.delete" : "processor.return",
          subject,
          {},
          {
            because: [activity.placeOf("endOfContract")],
          },
        )),
  ];
}

function operations(c: Reading, activity: Cited<Activity>): readonly Sentence[] {
  const ids = activity.eachOf("operationIds");
  if (ids.length === 0) return [];
  const subject = activity.value.id;
  const labels = ids.map((id) => labelOf(c, id, ["processing_operations"]));
  return say(c, "processor.operations", subject, {
    operations: listed(
      c,
      sayable(c, "processor.operations", subject, labels),
      activity.placeOf("operationIds"),
    ),
  });
}

function personsAndData(c: Reading, activity: Cited<Activity>): readonly Sentence[] {
  const uses = activity.eachOf("dataUses");
  if (uses.length === 0) return [];
  const subject = activity.value.id;
  const place = activity.placeOf("dataUses");
  const persons = uses
    .flatMap((use) => use.eachOf("subjectIds"))
    .map((id) => labelOf(c, id, ["data_subject_categories"]));
  return [
    ...say(c, "processor.data", subject, {
      items: itemsOf(c, uses, place, { template: "processor.data", subject }),
    }),
    ...(persons.length === 0
      ? []
      : say(c, "processor.persons", subject, {
          subjects: listed(c, sayable(c, "processor.persons", subject, persons), place),
        })),
  ];
}

function subProcessors(c: Reading, activity: Cited<Activity>): readonly Sentence[] {
  const parts = partsWithRole([activity], "processor", "sub_processor");
  if (parts.length === 0) return [];
  const subject = activity.value.id;
  const names = parts.map(({ involvement }) => {
    const name = involved(c, involvement);
    const service = textOf(c, involvement.get("service"));
    return isSaid(service)
      ? phrase(c, "recipient.sub_processor", { name, details: service })
      : name;
  });
  return say(c, "processor.sub_processors", subject, {
    sub_processors: listed(
      c,
      sayable(c, "processor.sub_processors", subject, names),
      activity.placeOf("involvements"),
    ),
  });
}

function countries(c: Reading, activity: Cited<Activity>): readonly Sentence[] {
  const transfers = activity
    .eachOf("involvements")
    .flatMap((involvement) => involvement.eachOf("transfers"))
    .filter((transfer) => transfer.value.state === "transfer");
  const destinations = distinctItems(transfers.flatMap((one) => destinationsOf(c, one)));
  if (destinations.length === 0) return [];
  return say(c, "processor.transfers", activity.value.id, {
    countries: listed(c, destinations, activity.placeOf("involvements")),
  });
}
