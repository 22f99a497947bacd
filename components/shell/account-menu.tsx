"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { OwnPasswordDialog } from "#components/people/own-password-dialog.tsx";
import { forgetDrafts } from "#components/register/draft-store.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Menu, MenuChoice, MenuItem } from "#components/ui/menu.tsx";
import { setLanguage, signOut } from "#queries/session.ts";
import { isLocale, locales } from "#register/locale.ts";
import { remember, type Theme, themes } from "./preferences.ts";
import { useSession } from "./session-context.tsx";

/** Who is signed in, with language, theme and the way out. */
export function AccountMenu({ theme }: { theme: Theme }) {
  const texts = useTexts();
  const locale = useLocale();
  const router = useRouter();
  const client = useQueryClient();
  const { person } = useSession();
  const leave = useMutation({
    ...signOut(),
    onSettled: () => {
      forgetDrafts();
      client.clear();
      // A full load: nothing of what was read stays in memory.
      location.assign("/");
    },
  });

  const [isChangingPassword, setChangingPassword] = useState(false);
  const language = useMutation(setLanguage());

  const choose = (name: "locale" | "theme", value: string) => {
    remember(name, value);
    // The cookie decides here; the account carries the language to other browsers.
    if (name === "locale" && isLocale(value)) language.mutate(value);
    router.refresh();
  };

  return (
    <>
      <Menu
        label={texts.shell.account}
        trigger={
          <Button variant="quiet" aria-label={texts.shell.accountOf(person.name)}>
            <Icon name="person" />
            <span className="hidden max-w-40 truncate xs:inline">{person.name}</span>
            <Icon name="down" className="text-muted" />
          </Button>
        }
      >
        <MenuChoice
          title={texts.shell.language}
          value={locale}
          onChange={(value) => choose("locale", value)}
        >
          {locales.map((language) => (
            <MenuItem key={language} id={language} textValue={texts.languages[language]}>
              <span lang={language}>{texts.ownLanguages[language]}</span>
            </MenuItem>
          ))}
        </MenuChoice>
        <MenuChoice
          title={texts.shell.theme}
          value={theme}
          onChange={(value) => choose("theme", value)}
        >
          {themes.map((name) => (
            <MenuItem key={name} id={name} textValue={texts.shell.themes[name]}>
              {texts.shell.themes[name]}
            </MenuItem>
          ))}
        </MenuChoice>
        <MenuItem
          id="password"
          textValue={texts.people.ownPassword}
          onAction={() => setChangingPassword(true)}
        >
          {texts.people.ownPassword}
        </MenuItem>
        <MenuItem id="sign-out" textValue={texts.shell.signOut} onAction={() => leave.mutate()}>
          {texts.shell.signOut}
        </MenuItem>
      </Menu>
      {isChangingPassword && <OwnPasswordDialog onClose={() => setChangingPassword(false)} />}
    </>
  );
}
