import type { FormValues } from "./form-value.ts";

/** Work not yet saved, kept in this browser so that it survives a closed tab. */
export type StoredDraft = {
  /** When it was last typed in, ISO 8601. */
  readonly at: string;
  /** The version it started from; null for a new record. */
  readonly version: number | null;
  /** What that version said: changes made meanwhile can be told from those of the draft. */
  readonly base: FormValues;
  readonly values: FormValues;
};

const prefix = "recital:draft:";
const ofPerson = (person: string) => `${prefix}${person}:`;

/** The name a draft is kept under: per person and record. */
export function draftKey(person: string, collection: string, id: string | null): string {
  return `${ofPerson(person)}${collection}/${id ?? "new"}`;
}

const listeners = new Set<() => void>();

/** Calls back when a draft is forgotten; returns what ends that. */
export function onForgotten(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The draft under a name as it is kept (JSON), or null. */
export function storedText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage switched off: drafts are a convenience
  }
}

/** Reads a kept draft; null where there is none or it cannot be read. */
export function parsedDraft(text: string | null): StoredDraft | null {
  try {
    return text === null ? null : (JSON.parse(text) as StoredDraft);
  } catch {
    return null;
  }
}

/** Keeps a draft; returns whether there was room for it. */
export function storeDraft(key: string, draft: StoredDraft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets one draft. */
export function forgetDraft(key: string): void {
  forgetWhere((name) => name === key);
}

/** Forgets every draft of this browser, for signing out. */
export function forgetDrafts(): void {
  forgetWhere(() => true);
}

/** Forgets the drafts of everybody else, so that nobody finds another person's words on a shared machine. */
export function forgetDraftsOfOthers(person: string): void {
  forgetWhere((name) => !name.startsWith(ofPerson(person)));
}

function forgetWhere(isUnwanted: (key: string) => boolean): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix) && isUnwanted(key)) localStorage.removeItem(key);
    }
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}
