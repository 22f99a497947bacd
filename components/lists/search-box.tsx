import { type Ref, useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Icon } from "#components/ui/icon.tsx";

type Props = { value: string; onChange: (value: string) => void; ref: Ref<HTMLInputElement> };

/** Search as you type: each letter is looked for at once. */
export function SearchBox({ value, onChange, ref }: Props) {
  const { list } = useTexts();
  // What is typed is seen before anything that follows from it.
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  return (
    <label className="relative block w-full md:w-88">
      <span className="sr-only">{list.search}</span>
      <input
        ref={ref}
        type="search"
        className="control pl-8"
        placeholder={list.searchHint}
        autoComplete="off"
        spellCheck={false}
        aria-keyshortcuts="/"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setKnown(event.target.value);
          onChange(event.target.value);
        }}
      />
      <Icon name="search" className="absolute top-2.5 left-2.5 text-muted" />
    </label>
  );
}
