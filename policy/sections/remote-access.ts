import type { Reading } from "../compilation.ts";
import type { Sentence } from "../document.ts";
import { distinctItems, listed } from "../lists.ts";
import { countryOf } from "../reading.ts";
import { say } from "../say.ts";
import { isSaid, type Place, plain } from "../words.ts";
import type { Parts } from "./involvements.ts";

/** Where the countries of a party are recorded. */
export function placeOfCountries([{ involvement }]: Parts): Place {
  return involvement.placeOf("processingLocations");
}

/** Access from countries where data are not processed anyway. */
export function remoteAccess(
  c: Reading,
  parts: Parts,
  subject: string,
  processedIn: readonly string[],
): readonly Sentence[] {
  const countries = distinctItems(
    parts.flatMap(({ involvement }) => {
      const party = c.citations.find("parties", involvement.value.partyId);
      const from =
        party !== undefined && involvement.value.remoteAccessCountries === null
          ? party.eachOf("remoteAccessCountries")
          : involvement.eachOf("remoteAccessCountries");
      return from.map((country) => countryOf(c, country)).filter(isSaid);
    }),
  ).filter((country) => !processedIn.includes(plain(country)));
  if (countries.length === 0) return [];
  return say(c, "recipient.remote_access", subject, {
    countries: listed(c, countries, placeOfCountries(parts)),
  });
}
