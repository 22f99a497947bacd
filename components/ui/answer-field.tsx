import { useTexts } from "#components/i18n/locale-context.tsx";
import { FieldsetFrame, type FrameProps } from "./field-frame.tsx";

type Props = FrameProps & {
  value: boolean | null;
  onChange: (value: boolean | null) => void;
};

/** Yes, no, or nobody answered: not knowing is not "no". */
export function AnswerField({ value, onChange, ...frame }: Props) {
  const { answers } = useTexts();
  const options = [
    { answer: true, label: answers.yes },
    { answer: false, label: answers.no },
    { answer: null, label: answers.none },
  ] as const;
  return (
    <FieldsetFrame {...frame}>
      <div className="flex flex-wrap gap-x-4">
        {options.map(({ answer, label }) => (
          <label key={label} className="inline-flex min-h-7 items-center gap-1.5">
            <input
              type="radio"
              name={frame.id}
              className="size-4 accent-accent"
              checked={value === answer}
              onChange={() => onChange(answer)}
            />
            <span className={answer === null ? "text-muted" : ""}>{label}</span>
          </label>
        ))}
      </div>
    </FieldsetFrame>
  );
}
