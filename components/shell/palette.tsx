"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useDeferredValue, useState } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { useHref } from "#components/time/as-of-context.tsx";
import { searchQuery } from "#queries/search.ts";
import { type Command, commands, fittingStill } from "./commands.ts";
import { useCan, useSession } from "./session-context.tsx";

type Props = {
  /** What was typed before there was a field for it; to be asked when there is. */
  takeTypedAhead: () => string;
  onClose: () => void;
  onHelp: () => void;
};

const item =
  "flex min-h-9 cursor-default items-center gap-3 rounded-sm px-2 outline-none data-[focused]:bg-accent-tint";

/** Any record, any page, any action: found by typing, chosen by arrow keys and Enter. */
export function Palette({ takeTypedAhead, onClose, onHelp }: Props) {
  const texts = useTexts();
  const { keys } = texts;
  const locale = useLocale();
  const can = useCan();
  const { person } = useSession();
  const router = useRouter();
  const href = useHref();
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed.trim());
  const found = useQuery({
    ...searchQuery(wanted),
    enabled: wanted !== "",
    placeholderData: keepPreviousData,
  });
  const items = wanted === "" ? [] : (found.data?.items ?? []);
  const isAnswered = !found.isPlaceholderData && wanted === typed.trim();
  const hits = isAnswered ? items : fittingStill(typed, items);
  const groups = commands(typed.trim(), hits, { texts, locale, person, can });
  const byId = new Map(groups.flatMap((group) => group.commands).map((one) => [one.id, one]));

  const run = (command: Command | undefined) => {
    onClose();
    if (command === undefined) onHelp();
    else router.push(href(command.href));
  };

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className="fixed inset-0 z-40 flex items-start justify-center bg-[rgb(20_20_30/0.45)] p-4 sm:pt-[12vh]"
    >
      <Modal className="w-full max-w-xl rounded-md border border-line bg-surface shadow-float">
        <Dialog aria-label={keys.palette} className="flex max-h-[70vh] flex-col outline-none">
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField
              aria-label={keys.palette}
              // The dialog is opened in order to type into this.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              onFocus={() => {
                const ahead = takeTypedAhead();
                if (ahead !== "") setTyped(ahead);
              }}
              className="border-b border-line p-2"
            >
              <Input className="control" placeholder={keys.placeholder} />
            </SearchField>
            {/* A part that scrolls must be focusable, or the keyboard cannot scroll it (WCAG 2.1.1). */}
            <div
              role="group"
              aria-label={keys.found}
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={0}
              className="min-h-0 flex-1 overflow-y-auto"
            >
              <Menu
                aria-label={keys.palette}
                onAction={(id) => run(byId.get(String(id)))}
                className="p-2 outline-none"
                renderEmptyState={() => (
                  <p className="p-2 text-muted">
                    {found.isFetching ? keys.searching : keys.nothing}
                  </p>
                )}
              >
                {groups.map((group) => (
                  <MenuSection key={group.title} className="mb-2">
                    <Header className="px-2 pt-1 text-xs text-muted">{group.title}</Header>
                    {group.commands.map((command) => (
                      <MenuItem
                        key={command.id}
                        id={command.id}
                        textValue={command.label}
                        className={item}
                      >
                        <span className="min-w-0 truncate">{command.label}</span>
                        {command.hint !== undefined && (
                          <span className="ml-auto shrink-0 text-xs text-muted">
                            {command.hint}
                          </span>
                        )}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
                {typed.trim() === "" && (
                  <MenuItem id="help" textValue={keys.helpAction} className={item}>
                    {keys.helpAction}
                    <kbd className="ml-auto font-sans text-xs text-muted">?</kbd>
                  </MenuItem>
                )}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
