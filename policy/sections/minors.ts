import type { Activity } from "#register/registry.ts";
import eea from "#register/vocabularies/eea_countries.json" with { type: "json" };
import { paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { itemsOf, purposesNamed, serves } from "../names.ts";
import { remembered } from "../remembered.ts";
import { say } from "../say.ts";
import { said } from "../words.ts";
import { nameOfPoint } from "./collection.ts";
import { basisSentences } from "./grounds.ts";
import { merged } from "./merged.ts";

const children: readonly string[] = ["child_under_15", "minor_15_17"];

/** Age limits, the consent of parents, and data about guardians (GDPR Art. 8, 12(1)). */
export function minors(c: Compilation): readonly Block[] {
  const withChildren = c.shown.activities.filter((activity) => concerns(activity, children));
  const because = withChildren.map((activity) => activity.placeOf("dataUses"));
  return [
    ...paragraph(...ageLimits(c), ...parentalConsent(c, withChildren)),
    ...withChildren.flatMap((activity) =>
      paragraph(...remembered(c, "guardians", activity, (reading) => guardians(reading, activity))),
    ),
    ...paragraph(
      ...(withChildren.length === 0
        ? []
        : say(c, "children.rights", c.policy.value.id, {}, { because })),
    ),
  ];
}

function concerns(activity: Cited<Activity>, subjects: readonly string[]): boolean {
  return activity.value.dataUses.some((use) => use.subjectIds.some((id) => subjects.includes(id)));
}

function ageLimits(c: Compilation): readonly Sentence[] {
  return c.shown.collectionPoints.flatMap((point) => {
    const age = point.get("minAge");
    if (age.value === null || age.value === 0) return [];
    return say(c, "children.min_age", point.value.id, {
      collection_point: nameOfPoint(c, point),
      age: said(String(age.value), age),
    });
  });
}

/** The law asks for the parents' consent where children consent to an online service. */
function parentalConsent(
  c: Compilation,
  activities: readonly Cited<Activity>[],
): readonly Sentence[] {
  const asked = activities
    .flatMap((activity) => activity.eachOf("purposes"))
    .filter(
      (purpose) =>
        purpose.steer("isInformationSocietyService") === true &&
        purpose.value.grounds.some((ground) => ground.basis === "consent"),
    );
  if (asked.length === 0) return [];
  const because = asked.map((purpose) => purpose.placeOf("grounds"));
  return merged(
    c.shown.organisations.map((organisation) => {
      const country = eea.items.find((item) => item.id === organisation.value.country);
      if (country === undefined) return [];
      const age = said(String(country.digital_consent_age), [organisation.placeOf("country")]);
      return say(
        c,
        country.id === "FR" ? "children.parental_france" : "children.parental",
        organisation.value.id,
        { age },
        { because },
      );
    }),
  ).flat();
}

/** What is processed about parents and guardians, where children are concerned too. */
function guardians(c: Reading, activity: Cited<Activity>): readonly Sentence[] {
  if (!concerns(activity, ["guardian"])) return [];
  const subject = activity.value.id;
  const use = { template: "children.guardians", subject } as const;
  const uses = activity
    .eachOf("dataUses")
    .filter((one) => one.value.subjectIds.includes("guardian"));
  const purposes = activity
    .eachOf("purposes")
    .filter((purpose) => uses.some(({ value }) => serves(value, purpose.value)));
  const grounds = purposes
    .flatMap((purpose) => purpose.eachOf("grounds"))
    .filter((ground) => ground.value.coversSubjectIds.includes("guardian"));
  return [
    ...say(c, "children.guardians", subject, {
      items: itemsOf(c, uses, activity.placeOf("dataUses"), use),
      purposes: purposesNamed(c, purposes, activity.placeOf("purposes"), use),
    }),
    ...grounds.flatMap((ground) => basisSentences(c, `${ground.value.id}@guardian`, ground)),
  ];
}
