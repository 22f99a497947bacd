import type { Compilation } from "./compilation.ts";
import type { PolicyDocument } from "./document.ts";
import { listed } from "./lists.ts";
import { fillOutline, outlines } from "./outline.ts";
import { nameOf, textOf } from "./reading.ts";
import { phrase } from "./say.ts";
import { isSaid, plain } from "./words.ts";

/** What every document of a policy begins with: its language, its organisations and their site. */
export function frameOf(
  c: Compilation,
): Pick<PolicyDocument, "locale" | "organisations" | "homeUrl"> {
  const names = c.shown.organisations.map((one) => nameOf(one.get("legalName"))).filter(isSaid);
  return {
    locale: c.locale,
    organisations: names.map(plain),
    homeUrl: c.shown.organisations.at(0)?.value.websiteUrls.at(0) ?? null,
  };
}

/** The arrangement a policy has chosen. */
export function outlineOf({ policy }: Compilation): (typeof outlines)["articles"] {
  return outlines[policy.value.outline ?? "articles"];
}

/** The whole document of a compilation, in the outline of its policy; omissions are noted on the way. */
export function assembled(c: Compilation, version: PolicyDocument["version"]): PolicyDocument {
  const policy = c.policy.value;
  const slug = policy.slug ?? policy.id;
  const names = c.shown.organisations.map((one) => nameOf(one.get("legalName"))).filter(isSaid);
  const own = textOf(c, c.policy.get("title"));
  const title = isSaid(own)
    ? own
    : phrase(c, "title", { organisations: listed(c, names, c.policy) });
  return {
    ...frameOf(c),
    slug,
    title: isSaid(title) ? c.language.typography(plain(title)) : slug,
    version,
    sections: fillOutline(c, outlineOf(c)),
  };
}
