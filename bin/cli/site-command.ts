import { publicAddresses } from "#server/public/addresses.ts";
import { PublicSite } from "#server/public/site.ts";
import type { Command } from "./command.ts";
import { writeSite } from "./site.ts";

/** The public site as files, for any web server to carry. */
export const siteCommands: readonly Command[] = [
  {
    name: "site",
    usage: "DIR",
    summary: "Write every public page, format, feed and notice as files, byte for byte as served",
    words: [1, 1],
    options: {},
    run: async (invocation) => {
      const [folder = ""] = invocation.words;
      const ctx = await invocation.open();
      const site = new PublicSite(ctx);
      const addresses = await publicAddresses(ctx, await site.policies());
      async function* answers() {
        for (const address of addresses) yield [address, await site.answer(address)] as const;
      }
      const { written, unchanged, removed } = await writeSite(folder, answers());
      invocation.out(
        `${folder}: ${written} files written, ${unchanged} unchanged, ${removed} removed.`,
      );
      return 0;
    },
  },
];
