import type { Claim } from "#register/registry.ts";
import { paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import type { TemplateId } from "../language/language.ts";
import { listed, sayable } from "../lists.ts";
import { partyOf } from "../names.ts";
import { inCountryOf, isWritten, textOf } from "../reading.ts";
import { say } from "../say.ts";

/** The sentence of each kind of claim; a claim is printed as it is recorded, whether it holds is for checks to say. */
const templates: Readonly<Record<string, TemplateId>> = {
  no_transfer_outside_eea: "transfer.none",
  no_sale: "recipient.no_sale",
  no_special_categories: "data.sensitive_none",
  no_automated_decision: "adm.none",
  essential_cookies_only: "cookies.exempt_only",
  no_trackers: "cookies.none",
};

/** The claims of a kind, in their own words where they have some. */
export function claims(c: Compilation, type: string): readonly Block[] {
  return c.shown.claims
    .filter((claim) => claim.value.type === type)
    .flatMap((claim) => paragraph(...claimSentences(c, type, claim)));
}

/** True where somebody made a claim of that kind. */
export function isClaimed(c: Compilation, type: string): boolean {
  return c.shown.claims.some((claim) => claim.value.type === type);
}

function claimSentences(c: Reading, type: string, claim: Cited<Claim>): readonly Sentence[] {
  const subject = claim.value.id;
  const own = claim.get("text");
  const because = [claim.placeOf("type")];
  const hosts = hostsOf(c, claim);
  const scope = claim.get("scope");
  if (isWritten(own.value)) {
    return [...say(c, "claim.own", subject, { text: textOf(c, own) }, { because }), ...hosts];
  }
  const template = templates[type];
  if (template !== undefined) {
    const about = isWritten(scope.value)
      ? say(c, "claim.scope", subject, { scope: textOf(c, scope) })
      : [];
    // Without what it is about, it would be promised of everything.
    const isWhole = about.length > 0 || !isWritten(scope.value);
    return [...(isWhole ? say(c, template, subject, {}, { because }) : []), ...about, ...hosts];
  }
  const countries = claim.eachOf("countries");
  const values = {
    countries_in: listed(
      c,
      sayable(
        c,
        "claim.storage_exclusive",
        subject,
        countries.map((country) => inCountryOf(c, country)),
      ),
      claim.placeOf("countries"),
    ),
    scope: textOf(c, scope),
  };
  const stored = isWritten(scope.value) ? "claim.storage_exclusive" : "claim.storage_exclusive_all";
  return [...say(c, stored, subject, values, { because }), ...hosts];
}

function hostsOf(c: Reading, claim: Cited<Claim>): readonly Sentence[] {
  const hosts = claim
    .eachOf("hostIds")
    .filter((host) => !c.isUnnamed(host.value))
    .map((host) => partyOf(c, host));
  if (hosts.length === 0) return [];
  const subject = claim.value.id;
  return say(c, "claim.hosts", subject, {
    hosts: listed(c, sayable(c, "claim.hosts", subject, hosts), claim.placeOf("hostIds")),
  });
}
