import type { Activity } from "#register/registry.ts";
import { paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block } from "../document.ts";
import { listed, sayable } from "../lists.ts";
import { isWritten, nameOf, termNamed, textOf } from "../reading.ts";
import { remembered } from "../remembered.ts";
import { phrase, say } from "../say.ts";
import { alsoFrom, isSaid, linked, type Place, plain, type Words } from "../words.ts";

/** What the document is, the law that governs it, whom and what it covers. */
export function preamble(c: Compilation): readonly Block[] {
  const subject = c.policy.value.id;
  const names = c.shown.organisations.map((one) => nameOf(one.get("legalName")));
  const organisations = listed(
    c,
    sayable(c, "preamble.subject", subject, names),
    c.policy.placeOf("organisationIds"),
  );
  return [
    ...paragraph(
      ...say(c, "preamble.subject", subject, { organisations }),
      ...say(c, "preamble.law", subject, {
        national_clause: phrase(c, "preamble.national_clause", { laws: nationalLaws(c) }),
      }),
    ),
    ...paragraph(...audience(c, subject), ...scope(c, subject), ...services(c, subject)),
    ...paragraph(...otherNotices(c, subject)),
  ];
}

/** The national laws that are recorded; for an organisation in France without any, the French Act applies of itself. */
function nationalLaws(c: Compilation): Words {
  const laws = c.shown.organisations.flatMap((organisation) => {
    const recorded = organisation.eachOf("applicableLaws");
    if (recorded.length > 0) {
      return sayable(
        c,
        "preamble.law",
        organisation.value.id,
        recorded.map((law) => {
          const name = textOf(c, law.get("law"));
          const url = law.get("url");
          return url.value === null || !isSaid(name)
            ? name
            : linked(plain(name), url.value, [name.places, url]);
        }),
      );
    }
    if (organisation.value.country !== "FR") return [];
    const act = phrase(c, "preamble.french_act");
    return sayable(c, "preamble.law", organisation.value.id, [
      alsoFrom(act, organisation.get("country")),
    ]);
  });
  return listed(c, laws, c.policy.placeOf("organisationIds"));
}

function audience(c: Compilation, subject: string) {
  const text = c.policy.get("audience");
  return isWritten(text.value)
    ? say(c, "preamble.audience", subject, { audience: textOf(c, text) })
    : [];
}

function services(c: Compilation, subject: string) {
  const text = c.policy.get("services");
  return isWritten(text.value)
    ? say(c, "preamble.services", subject, { services: textOf(c, text) })
    : [];
}

/** The categories of persons an activity names, each once, with every list that names it. */
function subjectsOf(c: Reading, activity: Cited<Activity>): readonly Words[] {
  const naming = new Map<string, Place[]>();
  for (const use of activity.eachOf("dataUses")) {
    if (use.value.incidental === true) continue;
    for (const id of use.value.subjectIds) {
      const places = naming.get(id);
      if (places === undefined) naming.set(id, [use.get("subjectIds")]);
      else places.push(use.get("subjectIds"));
    }
  }
  return Array.from(naming, ([id, places]) => {
    const [first = activity] = places;
    return alsoFrom(termNamed(c, id, first, ["data_subject_categories"]), places);
  });
}

function scope(c: Compilation, subject: string) {
  const subjects = c.shown.activities.flatMap((activity) =>
    remembered(c, "subjects", activity, (reading) => subjectsOf(reading, activity)),
  );
  if (subjects.length === 0) return [];
  return say(c, "preamble.scope", subject, {
    subjects: listed(
      c,
      sayable(c, "preamble.scope", subject, subjects),
      c.policy.placeOf("activityIds"),
    ),
  });
}

function otherNotices(c: Compilation, subject: string) {
  const written = c.shown.publicActivities
    .filter(({ value }) => isWritten(value.otherNotice))
    .map((activity) => activity.get("otherNotice"));
  if (written.length === 0) return [];
  return say(c, "preamble.other_notices", subject, {
    other_notices: listed(
      c,
      sayable(
        c,
        "preamble.other_notices",
        subject,
        written.map((notice) => textOf(c, notice)),
      ),
      c.policy.placeOf("activityIds"),
    ),
  });
}
