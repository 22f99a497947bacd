import { recordHref } from "#components/register/record-href.ts";
import { Link } from "#components/ui/link.tsx";
import type { SentencePart } from "#queries/audit.ts";

const looks: Readonly<Record<Exclude<SentencePart["kind"], "record" | "text">, string>> = {
  who: "font-medium",
  what: "font-medium",
  before: "rounded-sm bg-sunken px-0.5",
  after: "rounded-sm bg-done-tint px-0.5",
  reason: "italic",
};

/** A sentence about an entry of the trail, the records it names as links. */
export function Sentence({ parts }: { parts: readonly SentencePart[] }) {
  return parts.map((part, at) => {
    const key = `${at} ${part.kind}`;
    if (part.kind === "text") return <span key={key}>{part.text}</span>;
    if (part.kind === "record") {
      return (
        <Link key={key} href={recordHref(part.collection, part.recordId)}>
          {part.text}
        </Link>
      );
    }
    return (
      <span key={key} className={looks[part.kind]}>
        {part.text}
      </span>
    );
  });
}
