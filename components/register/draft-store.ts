import type { FormValues } from "./form-value.ts";

/** Work not yet saved, kept in this browser so that it survives a closed tab. */
export type StoredDraft = {
  /** When it was last typed in, ISO 8601. */
  readonly at: string;
  /** The version it started from; null for a new record. */
  readonly version: number | null;
  readonly values: FormValues;
};

const prefix = "recital:draft:";

/** The name a draft is kept under: per person, so that one does not see another's on a shared machine. */
export function draftKey(person: string, collection: string, id: string | null): string {
  return `${prefix}${person}:${collection}/${id ?? "new"}`;
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

/** Keeps a draft; without room nothing is kept. */
export function storeDraft(key: string, draft: StoredDraft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    return;
  }
}

/** Forgets one draft. */
export function forgetDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}

/** Forgets every draft of this browser, for signing out. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix)) localStorage.removeItem(key);
    }
  } catch {
    return;
  }
}
