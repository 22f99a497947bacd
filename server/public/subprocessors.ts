import { compareDocuments } from "#policy/compare.ts";
import { type PolicyDocument, sentenceText } from "#policy/document.ts";
import { renderAtom } from "#policy/render/atom.ts";
import { renderJson } from "#policy/render/json.ts";
import { type ListChange, renderSubprocessors } from "#policy/render/notice.ts";
import { say } from "#policy/render/texts.ts";
import type { Locale } from "#register/locale.ts";
import type { Installation } from "../context.ts";
import { storedDocument } from "../policies/stored.ts";
import { madeAnswer, type PublicAnswer } from "./answer.ts";
import { publishedFrame } from "./frames.ts";
import type { PublishedPolicy, PublishedVersion } from "./published.ts";

/** The list of one version, and how it differs from the list before. */
type Edition = {
  readonly version: PublishedVersion;
  readonly document: PolicyDocument;
  readonly changes: readonly string[];
};

/** The processors and sub-processors of a policy: those in force, what is announced, when the list changed; null before any version is in force. */
export async function subprocessorsAnswer(
  installation: Installation,
  policy: PublishedPolicy,
  locale: Locale,
  format: "html" | "json" | "atom",
  isDefault: boolean,
): Promise<PublicAnswer | null> {
  const editions = await editionsOf(installation, policy, locale);
  const current = editions.find(({ version }) => version === policy.inForce);
  if (current === undefined) return null;
  const said = { format, caching: "asked", locale } as const;
  if (format === "json") return madeAnswer(200, renderJson(current.document), said);
  const path = isDefault ? "subprocessors" : `${policy.slug}/subprocessors`;
  const changed = editions.filter(({ changes }) => changes.length > 0);
  if (format === "atom")
    return madeAnswer(200, feed(installation, policy, locale, path, current, changed), said);
  const isAhead = ({ version }: Edition) => version.number > current.version.number;
  const lines = (list: readonly Edition[]) =>
    list.flatMap(({ version, changes }): readonly ListChange[] =>
      changes.map((text) => ({ at: version.effectiveAt, text })),
    );
  const html = renderSubprocessors(current.document, {
    ...publishedFrame(installation, policy, locale, path, {
      title: current.document.title,
      path: `${path}.atom`,
    }),
    noticeDays: policy.frame.noticeDays,
    announced: lines(changed.filter(isAhead)),
    changes: lines(changed.filter((edition) => !isAhead(edition))),
  });
  return madeAnswer(200, html, said);
}

/** The lists of all versions in that language, newest first; one that was withdrawn before its day counts as never made. */
async function editionsOf(
  installation: Installation,
  policy: PublishedPolicy,
  locale: Locale,
): Promise<readonly Edition[]> {
  const editions: Edition[] = [];
  for (const version of [...policy.versions].reverse()) {
    if (isOvertaken(version, policy)) continue;
    const document = await storedDocument(installation, version.id, "subprocessors", locale);
    if (document === null) continue;
    const before = editions[0]?.document;
    const changes = before === undefined ? [] : listChanges(before, document, locale);
    editions.unshift({ version, document, changes });
  }
  return editions;
}

/** True for a version whose day had not come when a later one took its place. */
function isOvertaken(version: PublishedVersion, { versions }: PublishedPolicy): boolean {
  return versions.some(
    (later) => later.number > version.number && later.effectiveAt <= version.effectiveAt,
  );
}

/** What came, went or changed, one line for each organisation of the list. */
function listChanges(
  before: PolicyDocument,
  after: PolicyDocument,
  locale: Locale,
): readonly string[] {
  const [was, is] = [rowsOf(before), rowsOf(after)];
  const touched = compareDocuments(before, after)
    .parts.flatMap((part) => part.changes)
    .flatMap(({ key }) => is.bySentence.get(key) ?? was.bySentence.get(key) ?? []);
  return [...new Set(touched)].map((row) => {
    const name = is.names.get(row) ?? was.names.get(row) ?? "";
    if (!was.names.has(row)) return say("listAdded", locale, { name });
    return say(is.names.has(row) ? "listChanged" : "listRemoved", locale, { name });
  });
}

/** The organisations of a list by the key of the sentence that names them, which stays when the name changes. */
type Rows = {
  readonly names: ReadonlyMap<string, string>;
  /** For every sentence of the table, the row it stands in. */
  readonly bySentence: ReadonlyMap<string, string>;
};

function rowsOf(document: PolicyDocument): Rows {
  const names = new Map<string, string>();
  const bySentence = new Map<string, string>();
  for (const { blocks } of document.sections)
    for (const block of blocks) {
      if (block.kind !== "table") continue;
      for (const { cells } of block.rows) {
        const [name = []] = cells;
        const row = name[0]?.key ?? "";
        names.set(row, name.map(sentenceText).join(" "));
        for (const { key } of cells.flat()) bySentence.set(key, row);
      }
    }
  return { names, bySentence };
}

function feed(
  { url }: Installation,
  policy: PublishedPolicy,
  locale: Locale,
  path: string,
  current: Edition,
  changed: readonly Edition[],
): string {
  const page = `${url}/${locale}/${path}`;
  const first = policy.versions.at(-1);
  return renderAtom({
    id: page,
    language: locale,
    title: current.document.title,
    author: policy.frame.siteName,
    updatedAt: changed[0]?.version.publishedAt ?? first?.publishedAt ?? "",
    selfHref: `${page}.atom`,
    pageHref: page,
    entries: changed.map(({ version, changes }) => ({
      id: `${page}#v${version.number}`,
      title: changes.join(" · "),
      updatedAt: version.publishedAt,
      href: page,
      summary: say("announcedFrom", locale, {
        date: version.effectiveAt.slice(0, 10),
      }),
    })),
  });
}
