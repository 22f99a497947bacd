import { hasMaterialChange } from "#checks/material-change.ts";
import type { Publications } from "#checks/situation.ts";
import type { Register } from "#register/register.ts";
import { type Context, instantRead } from "../context.ts";
import { versionsOf } from "../policies/versions.ts";
import { readRegister } from "../registers/read.ts";

/** The versions in force of the policies of a register, and whether it would now publish something people must be told of. */
export async function publicationsOf(ctx: Context, register: Register): Promise<Publications> {
  const found: [string, { number: number; isStale: boolean; hasMaterialChange: boolean }][] = [];
  for (const policy of register.current("policies")) {
    const versions = await versionsOf(ctx, policy.id, instantRead(ctx));
    const [newest] = versions;
    const inForce = versions.find((version) => version.inForce);
    if (newest === undefined || inForce === undefined) continue;
    const then = await readRegister({ ...ctx, asOf: newest.publishedAt });
    const isStale = hasMaterialChange(then, register, policy);
    found.push([policy.id, { number: inForce.number, isStale, hasMaterialChange: isStale }]);
  }
  return new Map(found);
}
