import type { Mention } from "#register/mentions.ts";
import { stretchesOf } from "#register/mentions.ts";
import type { Compilation } from "../compilation.ts";
import { organisationOf } from "../names.ts";
import { addressOf, linkedText, nameOf, textOf } from "../reading.ts";
import { concat, isSaid, type Place, said, unsaid, type Words } from "../words.ts";
import { nameOfPoint } from "./collection.ts";
import { phoneOf } from "./controller.ts";
import { periodOf } from "./period.ts";

/**
 * A text in an organisation's own words with what it mentions filled in.
 * Unsaid where it mentions what may not be shown, what is not there or what is not said in this language.
 */
export function withMentions(c: Compilation, text: string, place: Place): Words {
  const parts = stretchesOf(text).map((stretch) => {
    if ("words" in stretch) return linkedText(stretch.words);
    return "mention" in stretch ? (mentioned(c, stretch.mention) ?? unsaid(place)) : unsaid(place);
  });
  const missing = parts.flatMap((part) => (isSaid(part) ? [] : part.unsaid));
  return missing.length > 0
    ? unsaid(...missing)
    : concat([...parts.filter(isSaid), said("", place)]);
}

/** The words a mention stands for; undefined where the policy may not speak of it. */
function mentioned(c: Compilation, { kind, id }: Mention): Words | undefined {
  const organisation = c.shown.organisations.find(({ value }) => value.id === id);
  const activities = c.shown.publicActivities;
  switch (kind) {
    case "organisation":
      return organisation && organisationOf(organisation);
    case "email":
      return organisation && addressOf(organisation.get("contactEmail"));
    case "phone":
      return organisation && phoneOf(c, organisation.get("phone"));
    case "address":
      return organisation && nameOf(organisation.get("registeredOffice"));
    case "dpo":
      return organisation && addressOf(organisation.get("dpo").get("email"));
    case "activity": {
      const activity = activities.find(({ value }) => value.id === id);
      return activity && textOf(c, activity.get("name"));
    }
    case "purpose": {
      const purpose = activities
        .flatMap((activity) => activity.eachOf("purposes"))
        .find(({ value }) => value.id === id);
      return purpose && textOf(c, purpose.get("name"));
    }
    case "period": {
      const [phase] =
        activities
          .flatMap((activity) => activity.eachOf("retention"))
          .find(({ value }) => value.id === id)
          ?.eachOf("phases") ?? [];
      return phase && periodOf(c, phase);
    }
    case "form": {
      const point = c.shown.collectionPoints.find(({ value }) => value.id === id);
      return point && nameOfPoint(c, point);
    }
    case "data": {
      const item = c.citations.find("data-items", id);
      return item && textOf(c, item.get("label"));
    }
    case "party": {
      const party = c.isUnnamed(id) ? undefined : c.citations.find("parties", id);
      if (party === undefined) return undefined;
      return nameOf(
        party.value.publicName === null ? party.get("legalName") : party.get("publicName"),
      );
    }
  }
}
