"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { buttonClasses } from "#components/ui/button-classes.ts";
import { useToast } from "#components/ui/toast.tsx";
import { download, saveFile } from "#queries/download.ts";
import { ApiError } from "#queries/request.ts";
import { workNamed } from "#queries/work.ts";

type Props = {
  /** Address of the file in the API. */
  href: string;
  /** What the file is, for those who hear the link alone. */
  name: string;
  /** What stands on the link. */
  label?: string;
  /** What the file is called where the API names none. */
  fallbackName?: string;
};

/**
 * A link to a file that says while it is being made, and in words when it could not be; without scripts the browser
 * follows it by itself.
 */
export function DownloadLink({ href, name, label, fallbackName }: Props) {
  const { exports: words, errors } = useTexts();
  const toast = useToast();
  const client = useQueryClient();
  const fetching = useMutation({
    mutationFn: () => download(href, fallbackName),
    meta: workNamed(name),
    onSuccess: async (file) => {
      saveFile(file);
      toast(words.downloaded(file.name));
      // What was taken away is noted in the trail, which this screen may show.
      await client.invalidateQueries();
    },
    onError: (error) => {
      const detail =
        error instanceof ApiError && error.status === 0 ? errors.offline : error.message;
      toast(detail || errors.unexpected, { tone: "error" });
    },
  });
  return (
    <a
      href={href}
      download
      aria-busy={fetching.isPending}
      className={buttonClasses("secondary")}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        if (!fetching.isPending) fetching.mutate();
      }}
    >
      {fetching.isPending ? words.making : (label ?? words.download)}
      <span className="sr-only"> {name}</span>
    </a>
  );
}
