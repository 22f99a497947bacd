import type { Installation } from "../context.ts";
import { type Format, otherFormats } from "../policies/files.ts";
import { fileNames, storedFile } from "../policies/stored.ts";
import { fixedPaths } from "./fixed.ts";
import { logosPath } from "./paths.ts";
import type { PublishedPolicy } from "./published.ts";

/** Every address that the public site answers with a page or file, in order; the static site is made of these. */
export async function publicAddresses(
  installation: Installation,
  policies: readonly PublishedPolicy[],
): Promise<readonly string[]> {
  const found = new Set<string>(fixedPaths);
  if (policies.length > 0) found.add("/privacy");
  for (const [at, policy] of policies.entries()) {
    for (const locale of policy.locales) {
      for (const address of addressesOf(policy, at === 0)) found.add(`/${locale}/${address}`);
    }
    for (const version of policy.versions) {
      for (const { document, locale, format } of await fileNames(installation, version.id)) {
        const own = `/${locale}/${version.slug}/v/${version.number}`;
        if (document === "policy") found.add(format === "html" ? own : `${own}${suffix(format)}`);
        if (document === "logo") found.add(await logoAddress(installation, version.id, format));
        if (document.startsWith("notice/") && version === policy.inForce) {
          const notice = `/${locale}/notices/${document.slice("notice/".length)}`;
          found.add(format === "html" ? notice : `${notice}${suffix(format)}`);
        }
      }
    }
  }
  return [...found].sort();
}

const suffix = (format: string) => (format === "fragment" ? "/fragment" : `.${format}`);

/** Addresses of one policy below a language. */
function addressesOf(policy: PublishedPolicy, isDefault: boolean): readonly string[] {
  const { slug, versions, inForce } = policy;
  const numbers = versions.map((version) => version.number);
  const pairs = numbers.flatMap((from) =>
    numbers.filter((to) => to !== from).map((to) => `${slug}/changes/${from}-${to}`),
  );
  const lists = [`${slug}/subprocessors`, ...(isDefault ? ["subprocessors"] : [])];
  return [
    `${slug}/changes`,
    `${slug}/changes.atom`,
    ...pairs,
    ...(inForce === undefined
      ? []
      : [
          slug,
          `${slug}/fragment`,
          ...otherFormats.map((format) => `${slug}.${format}`),
          ...lists.flatMap((list) => [list, `${list}.json`, `${list}.atom`]),
        ]),
  ];
}

async function logoAddress(
  installation: Installation,
  versionId: string,
  format: string,
): Promise<string> {
  const file = await storedFile(installation, versionId, {
    document: "logo",
    locale: "",
    format: format as Format,
  });
  return `${logosPath}${file?.hash.slice(0, 32) ?? ""}.${format}`;
}
