/** Spaces of any width, dots and hyphens that people type to group digits. */
const separators = /[\s.\u00AD-]/g;

const compact = (value: string) => value.replace(separators, "").toUpperCase();

/** The sum of the Luhn algorithm (ISO/IEC 7812-1): every second digit from the right counts double. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const weighted = i % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum;
}

/** Whether it is the number of a French enterprise: nine digits with a Luhn check digit; grouping spaces are allowed. */
export function isSiren(value: string): boolean {
  const digits = compact(value);
  return /^\d{9}$/.test(digits) && luhnSum(digits) % 10 === 0;
}

const laPoste = "356000000";
const laPosteHeadOffice = "35600000000048";

/** Whether it is the number of a French establishment; those of La Poste, its head office apart, have a digit sum divisible by five. */
export function isSiret(value: string): boolean {
  const digits = compact(value);
  if (!/^\d{14}$/.test(digits) || !isSiren(digits.slice(0, 9))) return false;
  if (digits.startsWith(laPoste) && digits !== laPosteHeadOffice) {
    return [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
  }
  return luhnSum(digits) % 10 === 0;
}

/** What follows the prefix in the VAT numbers of the member states (Directive 2006/112/EC Art. 215) and Northern Ireland. */
const vatNumbers: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^(?:[A-Z]\d{8}|\d{8}[A-Z]|[A-Z]\d{7}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[0-9A-HJ-NP-Z]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(?:\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[0-9A-Z+*]{12}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
};

/** Elsewhere in the world: two or three letters of the country and the rest of the number. */
const otherVatNumber = /^[A-Z]{2,3}[0-9A-Z]{5,15}$/;

/** Whether it has the form of a VAT number of its country; French ones are checked against their SIREN. */
export function isVatNumber(value: string): boolean {
  const number = compact(value);
  const pattern = vatNumbers[number.slice(0, 2)];
  if (pattern === undefined) return otherVatNumber.test(number);
  const rest = number.slice(2);
  return pattern.test(rest) && (!number.startsWith("FR") || isFrenchVatKey(rest));
}

const keyAlphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** The two characters before the SIREN check it (CGI art. 286 ter); numbers of Monaco begin with 000 and have no SIREN. */
function isFrenchVatKey(number: string): boolean {
  const key = number.slice(0, 2);
  const siren = number.slice(2);
  if (!siren.startsWith("000") && !isSiren(siren)) return false;
  if (/^\d\d$/.test(key)) return Number(key) === (12 + 3 * (Number(siren) % 97)) % 97;
  const [first, second] = [...key].map((character) => keyAlphabet.indexOf(character));
  if (first === undefined || second === undefined) return false;
  const code = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (Number(siren) + 1 + Math.floor(code / 11)) % 11 === code % 11;
}
