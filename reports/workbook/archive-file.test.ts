import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import * as fc from "fast-check";
import { unpack } from "./archive.ts";
import { ArchiveFile } from "./archive-file.ts";
import { directory, localHeader } from "./zip-records.ts";

const date = new Date("2026-03-03T12:00:00Z");
const gibibyte = 2 ** 30;

function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "recital-archive-"));
  return work(folder).finally(() => rmSync(folder, { recursive: true }));
}

const files = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[a-z]{1,8}\/[a-zé]{1,8}$/),
    pieces: fc.array(fc.uint8Array({ maxLength: 2000 }), { maxLength: 4 }),
    stored: fc.boolean(),
  }),
  { selector: ({ name }) => name, maxLength: 6 },
);

async function archived(
  folder: string,
  list: readonly { name: string; pieces: Uint8Array[]; stored: boolean }[],
): Promise<Buffer> {
  const archive = await ArchiveFile.create(folder, date);
  for (const { name, pieces, stored } of list) await archive.add(name, pieces, { stored });
  const { size, stream } = await archive.finish();
  const bytes = Buffer.from(await new Response(stream).arrayBuffer());
  assert.equal(bytes.length, size);
  return bytes;
}

test("an archive written to disk is unpacked unchanged, is the same each time, and leaves nothing there", async () => {
  await inFolder((folder) =>
    fc.assert(
      fc.asyncProperty(files, async (list) => {
        const bytes = await archived(folder, list);
        assert.deepEqual(
          [...(await unpack(bytes))].map(([name, one]) => [name, Buffer.from(one)]),
          list.map(({ name, pieces }) => [name, Buffer.concat(pieces)]),
        );
        assert.ok(bytes.equals(await archived(folder, list)));
        assert.deepEqual(readdirSync(folder), []);
      }),
      { numRuns: 40 },
    ),
  );
});

test("another program finds the archive whole", async (context) => {
  if (spawnSync("unzip", ["-v"]).error) return context.skip("unzip is not installed");
  await inFolder(async (folder) => {
    const pieces = [Buffer.from("one,"), Buffer.alloc(300_000, "two")];
    const file = join(folder, "archive.zip");
    const list = [true, false].map((stored) => ({ name: `file/${stored}`, pieces, stored }));
    writeFileSync(file, await archived(folder, list));
    assert.match(execFileSync("unzip", ["-t", file], { encoding: "utf8" }), /No errors detected/);
  });
});

test("a file beyond 4 GiB is listed with its size, and its header is as long as that of a small one", () => {
  const small = {
    name: "a",
    method: 8,
    crc: 1,
    size: 2,
    packedSize: 1,
    at: 0,
    roomy: true,
  } as const;
  const large = { ...small, size: 5 * gibibyte, packedSize: 4 * gibibyte, at: 6 * gibibyte };
  const header = localHeader(large, date);
  assert.equal(header.length, localHeader(small, date).length);
  assert.equal(header.readUInt32LE(22), 0xffff_ffff);
  assert.equal(header.readBigUInt64LE(31 + 4), BigInt(large.size));
  const listing = directory([large], date, 10 * gibibyte);
  const values = [0, 8, 16].map((offset) => Number(listing.readBigUInt64LE(47 + 4 + offset)));
  assert.deepEqual(values, [large.size, large.packedSize, large.at]);
  assert.throws(() => localHeader({ ...large, roomy: false }, date), RangeError);
});
