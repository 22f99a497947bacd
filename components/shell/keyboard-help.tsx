"use client";

import { useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { navigation } from "./navigation.ts";
import { pageKeys, setSingleKeys, singleKeysAreOn } from "./single-keys.ts";

type Key = { readonly pressed: readonly string[]; readonly does: string };

/** Which keys do what, and the switch for single letters. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const texts = useTexts();
  const { keys } = texts;
  const locale = useLocale();
  const [areOn, setOn] = useState(singleKeysAreOn);
  const labels = new Map(
    navigation(texts, locale).flatMap(({ items }) => items.map(({ href, label }) => [href, label])),
  );
  const pages = Object.entries(pageKeys).flatMap(([letter, href]): Key[] => {
    const label = labels.get(href);
    return label === undefined ? [] : [{ pressed: ["g", letter], does: label }];
  });
  return (
    <Dialog title={keys.help} isOpen onClose={onClose} size="large">
      <div className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
        <Keys
          title={keys.anywhere}
          keys={[
            { pressed: ["Ctrl K", "⌘ K"], does: keys.keys.palette },
            { pressed: ["Ctrl S", "⌘ S"], does: keys.keys.save },
            { pressed: ["Esc"], does: keys.keys.escape },
            { pressed: ["?"], does: keys.keys.help },
          ]}
        />
        <Keys
          title={keys.lists}
          keys={[
            { pressed: ["/"], does: keys.keys.find },
            { pressed: ["j", "k"], does: keys.keys.next },
            { pressed: ["Enter"], does: keys.keys.enter },
            { pressed: ["x"], does: keys.keys.select },
            { pressed: ["e"], does: keys.keys.edit },
            { pressed: ["n"], does: keys.keys.create },
          ]}
        />
        <Keys title={keys.keys.go} keys={pages} />
        <div>
          <Checkbox
            label={keys.single}
            checked={areOn}
            onChange={(on) => {
              setSingleKeys(on);
              setOn(on);
            }}
          />
          <p className="text-muted">{keys.singleHelp}</p>
        </div>
      </div>
    </Dialog>
  );
}

function Keys({ title, keys }: { title: string; keys: readonly Key[] }) {
  return (
    <section aria-label={title}>
      <h3 className="mb-1 font-medium">{title}</h3>
      <dl className="grid">
        {keys.map(({ pressed, does }) => (
          <div key={does} className="flex justify-between gap-4 border-t border-line py-1">
            <dt>{does}</dt>
            <dd className="flex gap-1">
              {pressed.map((key) => (
                <kbd
                  key={key}
                  className="rounded-sm border border-line-strong px-1.5 font-sans text-xs leading-5"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
