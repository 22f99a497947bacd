import type { PolicyDocument } from "#policy/document.ts";
import { renderFragment } from "#policy/render/fragment.ts";
import { renderHtml } from "#policy/render/html.ts";
import { renderJson } from "#policy/render/json.ts";
import { renderMarkdown } from "#policy/render/markdown.ts";
import { renderNotice } from "#policy/render/notice.ts";
import { renderText } from "#policy/render/text.ts";
import type { Locale } from "#register/locale.ts";
import type { Policy } from "#register/registry.ts";
import { wholeReport } from "#reports/pieces.ts";
import type { Installation } from "../context.ts";
import { filesOf, type PolicyFile, sha256 } from "./files.ts";
import { frameName, writeFrame } from "./frame-file.ts";
import { frameAt, type PolicyFrame, policyPage } from "./page.ts";
import { languagesOf, type PolicyTexts } from "./texts.ts";

/** What the files of a version are made from, beside its texts. */
export type Edition = {
  readonly installation: Pick<Installation, "url" | "reports">;
  readonly policy: Policy;
  readonly frame: PolicyFrame;
};

/** Every file of a version that is made from its texts alone, in one language. Pure but for the worker that prints. */
export async function editionFiles(edition: Edition, texts: PolicyTexts): Promise<PolicyFile[]> {
  const { locale, subprocessors, notices } = texts;
  const list = { document: "subprocessors", locale, format: "json" } as const;
  const files = await Promise.all([
    policyFiles(edition, texts.policy, locale),
    filesOf(list, renderJson(subprocessors)),
    ...notices.map(([id, document]) => noticeFiles(edition, id, document, locale)),
  ]);
  return files.flat();
}

/** What the pages of a version have in common: their frame, and the logo where there is one. */
export async function frameFiles({ policy, frame }: Edition): Promise<PolicyFile[]> {
  const { logo } = frame;
  const files = await Promise.all([
    filesOf(frameName, writeFrame(policy, frame)),
    ...(logo === null
      ? []
      : [filesOf({ document: "logo", locale: "", format: logo.format }, logo.bytes)]),
  ]);
  return files.flat();
}

async function policyFiles(
  { installation, policy, frame }: Edition,
  document: PolicyDocument,
  locale: Locale,
): Promise<PolicyFile[]> {
  const json = Buffer.from(renderJson(document));
  const hash = sha256(json);
  const number = document.version?.number ?? 0;
  const page = policyPage(installation, frame, policy, { locale, number, hash });
  const options = {
    generatedAt: document.version?.publishedAt ?? "",
    hash,
    url: `${installation.url}${page.versionHref(number)}`,
    timeZone: frame.timeZone,
  };
  const pageHref = `${installation.url}/${locale}/${policy.slug}`;
  const name = { document: "policy", locale };
  const all = await Promise.all([
    filesOf({ ...name, format: "html" }, renderHtml(document, page)),
    filesOf({ ...name, format: "md" }, renderMarkdown(document, options)),
    filesOf({ ...name, format: "txt" }, renderText(document, options)),
    filesOf({ ...name, format: "json" }, json),
    filesOf(
      { ...name, format: "fragment" },
      renderFragment(document, { pageHref, timeZone: frame.timeZone }),
    ),
    installation.reports
      .make({ kind: "policy-pdf", document, options })
      .then((report) => filesOf({ ...name, format: "pdf" }, Buffer.from(wholeReport(report)))),
  ]);
  return all.flat();
}

async function noticeFiles(
  { installation, policy, frame }: Edition,
  id: string,
  document: PolicyDocument,
  locale: Locale,
): Promise<PolicyFile[]> {
  const path = `notices/${id}`;
  const page = {
    ...frameAt(installation, frame, languagesOf(policy), locale, path),
    policyHref: `/${locale}/${policy.slug}`,
  };
  const pageHref = `${installation.url}/${locale}/${path}`;
  const name = { document: `notice/${id}`, locale };
  const all = await Promise.all([
    filesOf({ ...name, format: "html" }, renderNotice(document, page)),
    filesOf({ ...name, format: "json" }, renderJson(document)),
    filesOf(
      { ...name, format: "fragment" },
      renderFragment(document, { pageHref, timeZone: frame.timeZone }),
    ),
  ]);
  return all.flat();
}
