import { type Bilingual, type Locale, type LocalisedText, textIn } from "#register/locale.ts";
import { type Path, pointerTo } from "#register/pointer.ts";
import type { Activity } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import type { Block, Point } from "../completeness.ts";
import { languagesOf } from "../facts/shown.ts";

/** How the points of a block are worked out; none where the block does not apply. */
export type BlockMaker = Omit<Block, "points"> & {
  readonly pointsOf: (activity: Activity, register: Register) => readonly Point[];
};

/** One point. */
export const point = (en: string, fr: string, isSaid: boolean, at: Path): Point => ({
  label: { en, fr },
  isSaid,
  pointer: pointerTo(at),
});

/** The words with a name before them: “Newsletter: lawful basis”. */
export const of = (name: Bilingual, en: string, fr: string): readonly [string, string] => [
  `${name.en}: ${en}`,
  `${name.fr} : ${fr}`,
];

/** Whether a text is written in all the languages an activity is read in, or in any where none is known. */
export function isWritten(text: LocalisedText, activity: Activity, register: Register): boolean {
  const languages: readonly Locale[] = languagesOf(register)(activity);
  if (languages.length === 0) return Object.keys(text).length > 0;
  return languages.every((language) => textIn(text, language) !== undefined);
}

/** Whether we only work for others in an activity (GDPR Art. 30(2)). */
export const isForOthers = ({ ourRole }: Activity) =>
  ourRole === "processor" || ourRole === "sub_processor";
