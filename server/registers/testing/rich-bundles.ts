import type { Locale } from "#register/locale.ts";
import { unpack } from "#reports/workbook/archive.ts";
import type { Context } from "../../context.ts";
import { create, edit, type TestRegister } from "../../testing.ts";
import { makeCheckpoint, rotateKey } from "../../trail/checkpoints.ts";
import { redact } from "../../trail/redact.ts";
import { exportBundle } from "../bundle.ts";

/** The files of a bundle that is exported now. */
export async function unpackedBundle(
  ctx: Context,
  locale: Locale,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { stream } = await exportBundle(ctx, locale);
  return unpack(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** A bundle of a register to which everything happened that a trail knows, one exported before, and a checkpoint given away earlier. */
export async function richBundles(register: TestRegister): Promise<{
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly another: ReadonlyMap<string, Uint8Array>;
  readonly earlier: string;
}> {
  const { dpo } = register;
  for (const id of ["a", "b", "c", "d"])
    await create(dpo, "parties", id, { legalName: `Party ${id}` });
  const { note } = await makeCheckpoint(dpo);
  const another = await unpackedBundle(dpo, "en");
  let party = await create(dpo, "parties", "e", { legalName: "Jean Dupont" });
  await rotateKey(register.as("ada", "admin"), "the old one was on a stolen disk");
  for (let turn = 0; turn < 8; turn += 1) {
    party = await edit(dpo, "parties", party, { legalName: `Hébergeur ${turn} SA` });
    if (turn % 3 === 2) await makeCheckpoint(dpo);
  }
  await redact(dpo, 3, "asked for on 3 March 2026");
  const files = await unpackedBundle(register.as("audrey", "auditor"), "fr");
  return { files, another, earlier: note };
}
