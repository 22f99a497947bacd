import { isShownIn, organisationsOf } from "#checks/facts/shown.ts";
import { type Checker, makeChecker } from "#checks/checker.ts";
import type { Finding } from "#checks/finding.ts";
import type { Publications } from "#checks/situation.ts";
import { isOpen, type Judged, judged } from "#checks/waived.ts";
import { inTurns } from "#db/turns.ts";
import type { Register } from "#register/register.ts";
import { type Context, instantRead } from "../context.ts";
import type { RegisterCache } from "../registers/cache.ts";
import { readRegister } from "../registers/read.ts";
import { publicationsOf } from "./publications.ts";

/** What a check of a register value said, for a quarter of an hour: no time zone begins its day in between. */
type Known = {
  readonly register: Register;
  readonly quarter: number;
  readonly said: Promise<{
    readonly publications: Publications;
    readonly findings: readonly Finding[];
  }>;
};

/** One checker and its last answer for each installation; it checks again only what changed. */
const checkers = new WeakMap<RegisterCache, { readonly checker: Checker; known: Known | null }>();

const quarterOf = (at: string) => Math.floor(Date.parse(at) / 900_000);

/**
 * The findings of the register that the context reads, with the waivers in force; those of one record, where one is
 * named, and those that are wanted, where not all are. Callers authorise.
 */
export async function findingsOf(
  ctx: Context,
  isWanted: (finding: Finding) => boolean = () => true,
  record: Finding["record"] | null = null,
): Promise<readonly Judged[]> {
  const register = await readRegister(ctx);
  const at = instantRead(ctx);
  const all =
    ctx.asOf === null
      ? (await currentFindings(ctx, register, at)).findings
      : await inTurns(makeChecker().checking(register, at, await publicationsOf(ctx, register)));
  const findings = record === null ? all : (byRecord(all).get(keyOf(record)) ?? []);
  return judged(findings.filter(isWanted), register, at);
}

const keyOf = ({ collection, id }: Finding["record"]) => `${collection}/${id}`;

const grouped = new WeakMap<readonly Finding[], ReadonlyMap<string, readonly Finding[]>>();

/** The same findings by their record: a large register has too many to be looked through for every page of a record. */
function byRecord(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const known = grouped.get(findings);
  if (known !== undefined) return known;
  const groups = Map.groupBy(findings, ({ record }) => keyOf(record));
  grouped.set(findings, groups);
  return groups;
}

/**
 * The findings of one record in a register like the current one with an edit that is not saved, checked as far as the
 * edit matters. Callers authorise.
 */
export async function findingsIn(
  ctx: Context,
  changed: Register,
  { collection, id }: Finding["record"],
): Promise<readonly Judged[]> {
  const at = instantRead(ctx);
  const { publications } = await currentFindings(ctx, await readRegister(ctx), at);
  const own = checkerOf(ctx)
    .checker.check(changed, at, publications)
    .filter(({ record }) => record.id === id && record.collection === collection);
  return judged(own, changed, at);
}

function checkerOf(ctx: Context) {
  let own = checkers.get(ctx.registers);
  if (own === undefined) {
    own = { checker: makeChecker(), known: null };
    checkers.set(ctx.registers, own);
  }
  return own;
}

function currentFindings(ctx: Context, register: Register, at: string): Known["said"] {
  const own = checkerOf(ctx);
  const quarter = quarterOf(at);
  // A publication is a change of the trail too: it brings a new register value.
  if (own.known?.register === register && own.known.quarter === quarter) return own.known.said;
  const earlier = own.known?.said;
  const said = (async () => {
    // A check that is under way comes first: what it remembers need not be checked again.
    await earlier?.catch(() => undefined);
    const publications = await publicationsOf(ctx, register);
    const findings = await inTurns(own.checker.checking(register, at, publications));
    return { publications, findings };
  })();
  const known = { register, quarter, said };
  own.known = known;
  // A check that failed is not kept.
  said.catch(() => {
    if (own.known === known) own.known = null;
  });
  return said;
}

/**
 * The open errors that keep a policy from being published: on its organisations, on itself and on what it shows.
 * That a policy is stale never does, since publishing is the cure. Callers authorise.
 */
export async function errorsBeforePublication(
  ctx: Context,
  policyId: string,
): Promise<readonly Judged[]> {
  const register = await readRegister(ctx);
  const policy = register.find("policies", policyId);
  if (policy === undefined) return [];
  const isConcerned = ({ collection, id }: Finding["record"]): boolean => {
    switch (collection) {
      case "policies":
        return id === policyId;
      case "organisations":
        return organisationsOf(register, policy).some((organisation) => organisation.id === id);
      case "activities": {
        const activity = register.find("activities", id);
        return activity !== undefined && isShownIn(register, policy, activity);
      }
      default:
        return true;
    }
  };
  return (await findingsOf(ctx)).filter(
    (one) =>
      isOpen(one) &&
      one.finding.rule.severity === "error" &&
      one.finding.rule.gate !== false &&
      isConcerned(one.finding.record),
  );
}
