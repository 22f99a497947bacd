/** What is written without spaces between words: Han and kana. Hangul has spaces. */
export const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * What may not be parted in such a text: a character with the opening marks before it, and with what may not begin a
 * line after it (JIS X 4051: closing marks, small kana, marks of length and repetition); a word of another script.
 */
export const eastAsianUnits =
  /[\p{Ps}\p{Pi}]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}](?:[\p{M}\p{Cf}]|[\p{Pe}\p{Pf}、。，．・：；？！,.:;?!%％ーゝゞヽヾ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ])*[ \t]*|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana} \t]{1,40}[ \t]*|[ \t]+/gu;
