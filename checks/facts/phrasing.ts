/** Whether a text has a sentence of more words than that. */
export function hasLongSentence(text: string, words: number): boolean {
  return text
    .split(/[.!?;:\n]+\s/)
    .some(
      (sentence) => (sentence.match(/[\p{L}\p{N}]+(['’-][\p{L}\p{N}]+)*/gu) ?? []).length > words,
    );
}
