import type { StorageLocation } from "#register/registry.ts";
import { paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { listed, sayable } from "../lists.ts";
import { partyOf } from "../names.ts";
import { countryOf, isWritten, textOf } from "../reading.ts";
import { phrase, say } from "../say.ts";
import { isSaid, plain, type Words } from "../words.ts";

type Location = Cited<StorageLocation>;

/** Where data and backups are kept, and where that depends on the customer's region. */
export function storage(c: Compilation): readonly Block[] {
  const locations = locationsOf(c);
  const isRegional = (location: Location) => isWritten(location.value.customerRegion);
  const general = locations.filter((location) => !isRegional(location));
  return [
    ...paragraph(
      ...together(
        c,
        "location.hosted",
        general.filter((one) => one.value.isBackup !== true),
      ),
      ...together(
        c,
        "location.backup",
        general.filter((one) => one.value.isBackup === true),
      ),
    ),
    ...byRegion(c, locations.filter(isRegional)).flatMap((group) =>
      paragraph(...regional(c, group)),
    ),
  ];
}

function locationsOf(c: Compilation): readonly Location[] {
  const ids = c.shown.activities.flatMap((activity) =>
    activity.value.storage.map((row) => row.storageLocationId),
  );
  return [...new Set(ids)]
    .flatMap((id) => c.citations.find("storage-locations", id) ?? [])
    .filter((location) => location.value.archivedAt === null);
}

function together(
  c: Compilation,
  template: "location.hosted" | "location.backup",
  locations: readonly Location[],
): readonly Sentence[] {
  if (locations.length === 0) return [];
  const subject = c.policy.value.id;
  return say(c, template, subject, {
    hosts: listed(
      c,
      sayable(
        c,
        template,
        subject,
        locations.map((location) => hostOf(c, location)),
      ),
      c.policy,
    ),
  });
}

/** The host with the country, or whichever of the two may be said. */
function hostOf(c: Reading, location: Location): Words {
  const party = location.get("partyId");
  const country = countryOf(c, location.get("country"));
  if (party.value === null || c.isUnnamed(party.value)) return country;
  const host = partyOf(c, party);
  return isSaid(country) ? phrase(c, "location.host", { host, country }) : host;
}

function byRegion(c: Reading, locations: readonly Location[]): readonly Location[][] {
  const groups = new Map<string, Location[]>();
  for (const location of locations) {
    const region = textOf(c, location.get("customerRegion"));
    const key = `${isSaid(region) ? plain(region) : location.value.id}/${location.value.isBackup === true}`;
    groups.set(key, [...(groups.get(key) ?? []), location]);
  }
  return [...groups.values()];
}

function regional(c: Reading, locations: readonly Location[]): readonly Sentence[] {
  const [first] = locations;
  if (first === undefined) return [];
  const subject = first.value.id;
  const template = first.value.isBackup === true ? "location.region_backup" : "location.region";
  return say(c, template, subject, {
    region: textOf(c, first.get("customerRegion")),
    hosts: listed(
      c,
      sayable(
        c,
        template,
        subject,
        locations.map((location) => hostOf(c, location)),
      ),
      first,
    ),
  });
}
