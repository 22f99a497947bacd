"use client";

import { useTexts } from "#components/i18n/locale-context.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { RecordFinding } from "#queries/record-findings.ts";

type Props = {
  findings: readonly RecordFinding[];
  /** Shows the field at a place of the record. */
  onOpen: (pointer: string) => void;
};

/** What the checks found in the record of a form when it was last saved; each leads to its field. */
export function FormFindings({ findings, onOpen }: Props) {
  const { formFindings: words } = useTexts();
  return (
    <section aria-labelledby="form-findings" className="grid gap-2">
      <h2 id="form-findings" className="text-[0.8125rem] font-semibold">
        {words.inForm}
        {findings.length > 0 && <span className="numeric text-muted"> · {findings.length}</span>}
      </h2>
      {findings.length === 0 ? (
        <p className="text-[0.8125rem] text-muted">{words.none}</p>
      ) : (
        <ul className="grid">
          {findings.map((finding) => (
            <li
              key={`${finding.rule} ${finding.pointer}`}
              className="grid gap-0.5 border-t border-line py-2 text-[0.8125rem] leading-5"
            >
              <p className={`flex items-start gap-1.5 ${tones[finding.severity]}`}>
                <Icon name={finding.severity === "info" ? "info" : "alert"} className="mt-0.5" />
                <span>
                  <span className="sr-only">{words.severities[finding.severity]}: </span>
                  {finding.message}
                </span>
              </p>
              <p className="pl-5.5 text-muted">{finding.fix}</p>
              <p className="flex flex-wrap gap-x-3 pl-5.5 text-xs">
                <button
                  type="button"
                  className="min-h-6 text-accent underline"
                  onClick={() => onOpen(finding.pointer)}
                >
                  {words.toField}
                </button>
                <span className="self-center text-muted">{finding.article}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const tones = { error: "text-error", warning: "text-warning", info: "" } as const;
