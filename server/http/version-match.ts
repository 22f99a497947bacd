import { Refusal } from "../refusal.ts";

/** The entity tag of a version of a record. */
export function versionTag(version: number): string {
  return `"v${version}"`;
}

/** The version a write is based on, from If-Match. @throws Refusal version_missing */
export function matchedVersion(headers: Headers): number {
  const match = /^\s*(?:W\/)?"v?(\d{1,9})"\s*$/.exec(headers.get("if-match") ?? "");
  if (match === null) {
    throw new Refusal("version_missing", {
      en: 'Say which version you changed: send If-Match with the ETag you read, such as "v3".',
      fr: 'Indiquez la version modifiée : envoyez If-Match avec l’ETag lu, par exemple "v3".',
    });
  }
  return Number(match[1]);
}
