import type { PolicyDocument } from "../document.ts";
import { dayInWords } from "./dates.ts";
import { say } from "./texts.ts";

/** What the formats without a frame of their own need to know. */
export type PlainOptions = {
  /** IANA time zone of the organisation, in which instants fall on days; UTC when not given. */
  readonly timeZone?: string;
  /** The permanent address of this version. */
  readonly url?: string | null;
};

/** For whom and which version, as one line: “OGO Security SAS · Version 3 · in force from 1 September 2026 · …”. */
export function editionLine(document: PolicyDocument, timeZone = "UTC"): string {
  const { locale, version, organisations } = document;
  const facts =
    version === null
      ? [say("draft", locale)]
      : [
          say("version", locale, { n: version.number }),
          say("inForceFrom", locale, { date: dayInWords(version.effectiveAt, locale, timeZone) }),
          say("publishedOn", locale, { date: dayInWords(version.publishedAt, locale, timeZone) }),
        ];
  return [...organisations, ...facts].join(" · ");
}
