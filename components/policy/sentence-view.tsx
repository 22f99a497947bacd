import { useTexts } from "#components/i18n/locale-context.tsx";
import { type Sentence, sentenceText } from "#policy/document.ts";

export type SentenceChoice = {
  readonly chosen: string | null;
  readonly onChoose: (sentence: Sentence) => void;
};

/**
 * One sentence with a small button that asks for its reason; a click anywhere in the sentence does the same.
 * The button stands beside the text because links inside the sentence may not lie inside a button.
 */
export function SentenceView({
  sentence,
  chosen,
  onChoose,
}: SentenceChoice & { sentence: Sentence }) {
  const { policies } = useTexts();
  const isChosen = sentence.key === chosen;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the button beside it is the way by keyboard */}
      <span
        className={`cursor-pointer rounded-sm hover:bg-accent-tint ${isChosen ? "bg-accent-tint" : ""}`}
        onClick={() => onChoose(sentence)}
      >
        {sentence.spans.map((span, index) => {
          const text = span.strong === true ? <strong>{span.text}</strong> : span.text;
          return span.href === undefined ? (
            <span key={index}>{text}</span>
          ) : (
            <a
              key={index}
              href={span.href}
              target={span.href.startsWith("#") ? undefined : "_blank"}
              rel="noreferrer"
              className="text-accent underline"
              onClick={(event) => event.stopPropagation()}
            >
              {text}
            </a>
          );
        })}
      </span>
      <button
        type="button"
        aria-pressed={isChosen}
        aria-label={policies.whySentence(sentenceText(sentence).trim())}
        className="-mr-1 inline-flex size-6 items-center justify-center rounded-sm align-middle font-sans text-xs text-muted opacity-60 hover:bg-accent-tint hover:opacity-100 focus:opacity-100 aria-pressed:text-accent aria-pressed:opacity-100"
        onClick={() => onChoose(sentence)}
      >
        ?
      </button>{" "}
    </>
  );
}
