import { type Mutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import type { DownloadedFile } from "./download.ts";

/** Something that takes long and goes on wherever the person goes meanwhile: the making of a file, an import. */
export type Work = {
  readonly id: number;
  readonly name: string;
  readonly state: "under way" | "done" | "failed";
  /** When it began, in milliseconds since 1970. */
  readonly since: number;
  /** What came of it, where that is a file. */
  readonly file: DownloadedFile | null;
  /** Why it failed. */
  readonly error: Error | null;
};

/** Marks a mutation as work under that name: `useMutation({ ...options, meta: workNamed("PDF") })`. */
export const workNamed = (name: string) => ({ work: name });

/** All work of this page, the latest last; what has ended stays for some minutes, or until it is put away. */
export function useWork(): readonly Work[] {
  return useMutationState({ filters: { predicate: isWork }, select: (one) => workOf(one) });
}

/** Forgets work that has ended. */
export function useForgetWork(): (id: number) => void {
  const cache = useQueryClient().getMutationCache();
  return (id) => {
    for (const one of cache.getAll()) if (one.mutationId === id) cache.remove(one);
  };
}

type AnyMutation = Mutation<unknown, Error, unknown>;

/** What is only tried has its outcome on the screen that tries it, and nobody waits for it elsewhere. */
function isWork({ meta, state }: AnyMutation): boolean {
  const { variables } = state;
  const isTrial = isObject(variables) && variables["dryRun"] === true;
  return typeof meta?.["work"] === "string" && state.status !== "idle" && !isTrial;
}

function workOf({ mutationId, meta, state }: AnyMutation): Work {
  return {
    id: mutationId,
    name: String(meta?.["work"]),
    state:
      state.status === "pending" ? "under way" : state.status === "success" ? "done" : "failed",
    since: state.submittedAt,
    file: isFile(state.data) ? state.data : null,
    error: state.error,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isFile(value: unknown): value is DownloadedFile {
  return isObject(value) && value["content"] instanceof Blob && typeof value["name"] === "string";
}
