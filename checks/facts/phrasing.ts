/** Whether a text has a sentence of more words than that. */
export function hasLongSentence(text: string, words: number): boolean {
  // Each word but the last has a space after it.
  if (text.length <= 2 * words) return false;
  return text
    .split(/[.!?;:\n]+\s/)
    .some(
      (sentence) => (sentence.match(/[\p{L}\p{N}]+(['’-][\p{L}\p{N}]+)*/gu) ?? []).length > words,
    );
}
