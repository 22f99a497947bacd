import type { Bilingual, Locale } from "#register/locale.ts";
import type { Problem } from "#register/problem.ts";

const shortest = 12;
const longest = 128;

/** A part of the address as short as this is in many passwords by chance. */
const shortestName = 4;

const commonWords =
  "password|passwort|passe|mot|de|pass|qwerty|qwertz|azerty|welcome|bienvenue|bonjour|hello|salut|" +
  "admin|administrator|administrateur|root|user|guest|test|login|default|change|me|letmein|secret|" +
  "iloveyou|jetaime|soleil|sunshine|doudou|loulou|chouchou|princess|princesse|dragon|monkey|shadow|master|" +
  "football|baseball|superman|batman|pokemon|starwars|trustno|whatever|freedom|marseille|paris|london|france|" +
  "spring|summer|autumn|winter|printemps|automne|hiver|privacy|company|entreprise|temporary|temporaire|my|the";

const onlyCommonWords = new RegExp(`^(?:${commonWords})+$`);

const rows = ["1234567890", "abcdefghijklmnopqrstuvwxyz"].flatMap((row) => [
  row.repeat(2),
  [...row].reverse().join("").repeat(2),
]);
const keyboards = ["qwertyuiopasdfghjklzxcvbnm", "azertyuiopqsdfghjklmwxcvbn"].map((keys) =>
  keys.repeat(2),
);

/** A word shorter than this says nothing about what stands around it. */
const shortestCore = 4;

/** Shapes and words of which even twelve characters are among the first that anybody tries. */
function isCommon(password: string): boolean {
  if (/^(.{1,4})\1+.{0,3}$/u.test(password)) return true;
  if ([...rows, ...keyboards].some((row) => row.includes(password))) return true;
  const trimmed = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const read = trimmed.replace(/[013457@$]/g, (sign) => unmasked[sign] ?? "");
  return [password, read]
    .map((text) => text.replace(/[^\p{L}]/gu, ""))
    .filter((core) => core.length >= shortestCore)
    .some((core) => onlyCommonWords.test(core) || keyboards.some((keys) => keys.includes(core)));
}

const unmasked: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

const texts = {
  "password-short": {
    en: `Use at least ${shortest} characters; three or four unrelated words are easy to remember.`,
    fr: `Utilisez au moins ${shortest} caractères ; trois ou quatre mots sans rapport se retiennent bien.`,
  },
  "password-long": {
    en: `Use at most ${longest} characters.`,
    fr: `Utilisez au plus ${longest} caractères.`,
  },
  "password-common": {
    en: "This is among the first passwords anybody would try. Choose one that only you would think of.",
    fr: "Ce mot de passe fait partie des premiers que l’on essaie. Choisissez-en un auquel vous seul penseriez.",
  },
  "password-context": {
    en: "Leave your e-mail address and the name of this program out of the password.",
    fr: "N’utilisez ni votre adresse de courriel ni le nom de ce programme dans le mot de passe.",
  },
} as const satisfies Record<string, Bilingual>;

/**
 * What is wrong with a new password, or null (NIST SP 800-63B: length, not among the commonest, nothing
 * of the context; any characters, no rules of composition). The problem points at `/password`.
 */
export function passwordProblem(password: string, email: string, locale: Locale): Problem | null {
  const code = wrong(password.normalize("NFC"), email);
  return code === null ? null : { pointer: "/password", detail: texts[code][locale], code };
}

function wrong(password: string, email: string): keyof typeof texts | null {
  const length = [...password].length;
  if (length < shortest) return "password-short";
  if (length > longest) return "password-long";
  const folded = password.toLowerCase();
  const name = email.toLowerCase().split("@")[0] ?? "";
  if (folded.includes("recital") || (name.length >= shortestName && folded.includes(name)))
    return "password-context";
  return isCommon(folded) ? "password-common" : null;
}
