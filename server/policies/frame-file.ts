import * as z from "zod";
import { type Locale, locales, textIn } from "#register/locale.ts";
import type { Policy } from "#register/registry.ts";
import type { Installation } from "../context.ts";
import type { PolicyFrame } from "./page.ts";
import { storedFile } from "./stored.ts";

const maybe = z.string().nullable();

const frameFile = z.strictObject({
  format: z.literal("recital-frame/1"),
  siteName: z.string(),
  homeUrl: maybe,
  theme: z.strictObject({
    fontsPath: maybe,
    accent: maybe,
    font: z.enum(["serif", "sans"]).nullable(),
    logoUrl: maybe,
  }),
  timeZone: z.string(),
  isDefault: z.boolean(),
  noticeDays: z.number().nullable(),
  titles: z.partialRecord(z.enum(locales), z.string()),
});

/** What pages about a policy need to know of it, as it was published with a version. */
export type PublishedFrame = z.infer<typeof frameFile>;

/** The name of that file among those of a version. */
export const frameName = { document: "frame", locale: "", format: "json" } as const;

/** The frame as it is stored with a version. */
export function writeFrame(policy: Policy, frame: PolicyFrame): string {
  const { siteName, homeUrl, theme, timeZone } = frame;
  const { fontsPath = null, accent = null, font = null, logoUrl = null } = theme;
  const titles = locales.flatMap((locale): (readonly [Locale, string])[] => {
    const title = textIn(policy.title, locale);
    return title === undefined ? [] : [[locale, title]];
  });
  const written: PublishedFrame = {
    format: "recital-frame/1",
    siteName,
    homeUrl,
    theme: { fontsPath, accent, font, logoUrl },
    timeZone,
    isDefault: policy.isDefault === true,
    noticeDays: policy.subProcessorNoticeDays,
    titles: Object.fromEntries(titles),
  };
  return `${JSON.stringify(written, null, 1)}\n`;
}

/** The frame stored with a version. @throws Error where it has none */
export async function storedFrame(
  installation: Pick<Installation, "db">,
  versionId: string,
): Promise<PublishedFrame> {
  const file = await storedFile(installation, versionId, frameName);
  if (file === null) throw new Error(`version ${versionId} was stored without its frame`);
  return frameFile.parse(JSON.parse(file.encoded.identity.toString()));
}
