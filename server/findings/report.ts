import type { Finding } from "#checks/finding.ts";
import { gravestFirst } from "#checks/groups.ts";
import { isOpen, type Judged } from "#checks/waived.ts";
import { wordsOf } from "#checks/wording.ts";
import type { Locale } from "#register/locale.ts";
import type { Severity } from "#register/printed-finding.ts";
import type { Register } from "#register/register.ts";
import { type Collection, entityOf, isCollection } from "#register/registry.ts";
import { visibleTo } from "../records/visible.ts";
import type { Context } from "../context.ts";
import { authorise } from "../authorise.ts";
import { readRegister } from "../registers/read.ts";
import { findingsOf } from "./findings.ts";

/** A finding as the API and the command line tell it. */
export type ReportedFinding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly record: {
    readonly collection: Collection;
    readonly id: string;
    readonly title: string;
    /** On a draft: it blocks no publication and does not count for the organisation. */
    readonly isDraft: boolean;
  };
  /** JSON Pointer of the field to mend. */
  readonly pointer: string;
  /** Other fields with the same fault. */
  readonly more: readonly string[];
  readonly part: string | null;
  readonly message: string;
  readonly fix: string;
  readonly article: string;
  readonly waiver: ReportedWaiver | null;
};

/** Who answers for leaving a finding as it is, why and until when. */
export type ReportedWaiver = {
  readonly id: string;
  readonly version: number;
  readonly reason: string | null;
  readonly waivedBy: string | null;
  readonly waivedAt: string | null;
  readonly until: string | null;
};

/** Which findings are asked for; null for all. */
export type FindingFilter = {
  readonly rule: string | null;
  readonly severity: Severity | null;
  readonly collection: string | null;
  readonly id: string | null;
  /** `open` leaves out drafts and what is waived; `waived` and `draft` are what it leaves out. */
  readonly state: "open" | "waived" | "draft" | null;
};

export const noFilter: FindingFilter = {
  rule: null,
  severity: null,
  collection: null,
  id: null,
  state: null,
};

/** Some findings of a longer list. */
export type FindingsPage = {
  readonly items: readonly ReportedFinding[];
  /** How many there are in the whole list. */
  readonly total: number;
};

/**
 * The findings of what the actor may read, errors first, as of the context's instant, in its language.
 * @throws Refusal forbidden
 */
export async function listFindings(
  ctx: Context,
  filter: FindingFilter,
  locale: Locale = ctx.locale,
): Promise<readonly ReportedFinding[]> {
  return (await pageOfFindings(ctx, filter, 0, Number.POSITIVE_INFINITY, locale)).items;
}

/** As `listFindings`, but only so many from a place on, of which alone the words are made. @throws Refusal forbidden */
export async function pageOfFindings(
  ctx: Context,
  filter: FindingFilter,
  from: number,
  most: number,
  locale: Locale = ctx.locale,
): Promise<FindingsPage> {
  const { found, register } = await findingsWanted(ctx, filter);
  const items = gravestFirst(found)
    .slice(from, from + most)
    .map((one) => reported(one, register, locale));
  return { items, total: found.length };
}

/** The findings that are asked for, of what the actor may read, and the register they are about. @throws Refusal forbidden */
export async function findingsWanted(ctx: Context, filter: FindingFilter) {
  authorise(ctx, "record.read");
  const register = await readRegister(ctx);
  const sees = await visibleTo(ctx);
  const isVisible = ({ finding: { record } }: Judged) => {
    const found = register.find(record.collection, record.id);
    return found !== undefined && sees(record.collection, found);
  };
  const found = await findingsOf(ctx, (finding) => isAbout(finding, filter), recordOf(filter));
  return {
    register,
    found: found.filter((one) => isInState(one, filter.state) && isVisible(one)),
  };
}

function recordOf({ collection, id }: FindingFilter): Finding["record"] | null {
  return id !== null && collection !== null && isCollection(collection) ? { collection, id } : null;
}

function isAbout({ rule, record }: Finding, filter: FindingFilter): boolean {
  if (filter.rule !== null && filter.rule !== rule.id) return false;
  if (filter.severity !== null && filter.severity !== rule.severity) return false;
  if (filter.collection !== null && filter.collection !== record.collection) return false;
  return filter.id === null || filter.id === record.id;
}

function isInState(one: Judged, state: FindingFilter["state"]): boolean {
  if (state === "open") return isOpen(one);
  if (state === "waived") return one.waiver !== null;
  return state !== "draft" || one.finding.isDraft;
}

/** A finding in words, as the API tells it. */
export function reported(
  { finding, waiver }: Judged,
  register: Register,
  locale: Locale,
): ReportedFinding {
  const { rule, record, pointer, more, partId, isDraft } = finding;
  const found = register.find(record.collection, record.id);
  return {
    rule: rule.id,
    severity: rule.severity,
    record: {
      ...record,
      title: found === undefined ? record.id : entityOf(record.collection).title(found, locale),
      isDraft,
    },
    pointer,
    more,
    part: partId,
    ...wordsOf(finding, register, locale),
    waiver:
      waiver === null
        ? null
        : {
            id: waiver.id,
            version: waiver.version,
            reason: waiver.reason,
            waivedBy: waiver.waivedBy,
            waivedAt: waiver.waivedAt,
            until: waiver.until,
          },
  };
}

/** How many findings are open, by severity, and how many are waived. */
export type FindingCounts = Readonly<Record<Severity | "waived", number>>;

/** These numbers of what the actor may read. @throws Refusal forbidden */
export async function findingCounts(ctx: Context): Promise<FindingCounts> {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 };
  const { found } = await findingsWanted(ctx, noFilter);
  for (const one of found) {
    if (isOpen(one)) counts[one.finding.rule.severity] += 1;
    if (one.waiver !== null) counts.waived += 1;
  }
  return counts;
}
