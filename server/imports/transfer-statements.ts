import { fold } from "#register/fold.ts";
import type { ActivityParts } from "./activity-parts.ts";
import { type Row, saidOf, textOf } from "./activity-row.ts";
import type { Statement } from "./entry.ts";
import { countryNamed, termNamed } from "./known-words.ts";
import { messages } from "./messages.ts";
import { answerIn } from "./simple-values.ts";
import { entriesIn } from "./words.ts";

const inside =
  /^(?:eu|ue|european union|union europeenne|eea|eee|european economic area|espace economique europeen)$/;

/** The third countries a row names, with their safeguards and who receives the data there (GDPR Art. 30(1)(e)). */
export function transfer(parts: ActivityParts, row: Row, said: Statement): void {
  const names = entriesIn(said.beside?.["country"] ?? textOf(said)).filter(
    (name) => !inside.test(fold(name)) && answerIn(name) !== false,
  );
  const countries: string[] = [];
  for (const name of names) {
    const code = countryNamed(name);
    if (code !== undefined) countries.push(code);
    else {
      parts.note(said, name);
      parts.tell(said, messages.notACountryKept(name));
    }
  }
  const safeguards = saidOf(row, "safeguards").flatMap((one) =>
    safeguardsIn(parts, one, textOf(one)),
  );
  const own =
    said.beside === undefined ? [] : safeguardsIn(parts, said, said.beside["safeguards"] ?? "");
  if (said.beside?.["documentation"]) parts.note(said, said.beside["documentation"]);
  if (countries.length === 0) return;
  const recipient = said.beside?.["recipient"] ?? "";
  parts.transfer(
    said,
    importerOf(parts, row, said, recipient),
    [...new Set(countries)],
    [...new Set([...safeguards, ...own])],
  );
}

/** Who receives what is transferred: whom the file names with it, the only recipient of the row, else those countries' recipients. */
function importerOf(parts: ActivityParts, row: Row, said: Statement, name: string) {
  const known = parts.list("involvements").find((one) => {
    const party = parts.drafts.all.find(({ id }) => id === one["partyId"]);
    return name !== "" && fold(String(party?.values["legalName"] ?? "")) === fold(name);
  });
  if (known !== undefined) return known;
  if (name !== "") return parts.party(said, name, "third_party");
  const named = [...saidOf(row, "recipients"), ...saidOf(row, "processors")].flatMap((one) =>
    entriesIn(textOf(one)),
  );
  const only = parts.list("involvements")[0];
  if (named.length === 1 && parts.list("involvements").length === 1 && only !== undefined)
    return only;
  const words = { en: "Recipients in third countries", fr: "Destinataires dans des pays tiers" };
  return parts.recipients(said, words[parts.drafts.locale], "third_party");
}

const usualSafeguards: readonly (readonly [mechanism: string, words: RegExp])[] = [
  ["adequacy_dpf", /data privacy framework|cadre de protection des donnees|\bdpf\b/],
  ["adequacy_decision", /adequacy|adequation|pays adequat/],
  ["code_of_conduct", /code de conduite|code of conduct/],
];

function safeguardsIn(parts: ActivityParts, said: Statement, text: string): readonly string[] {
  return entriesIn(text).flatMap((name) => {
    const words = fold(name);
    if (/privacy shield|bouclier de protection/.test(words)) {
      parts.note(said, name);
      parts.tell(said, messages.privacyShield());
      return [];
    }
    const usual = usualSafeguards.find(([, wording]) => wording.test(words))?.[0];
    const known = termNamed(parts.drafts.register, ["transfer_mechanisms"], name) ?? usual;
    if (known !== undefined) return [known];
    parts.note(said, name);
    parts.tell(said, messages.keptAsNote(name));
    return [];
  });
}
