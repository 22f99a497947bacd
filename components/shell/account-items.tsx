"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { forgetDrafts } from "#components/register/draft-store.ts";
import { Menu, MenuChoice, MenuItem } from "#components/ui/menu.tsx";
import type { Opened } from "#components/ui/opener.tsx";
import { setLanguage, signOut } from "#queries/session.ts";
import { isLocale, locales } from "#register/locale.ts";
import { remember, type Theme, themes } from "./preferences.ts";

type Props = Opened & { theme: Theme; onPassword: () => void };

/** Language, theme, password and the way out. */
export function AccountItems({ theme, onPassword, ...opened }: Props) {
  const texts = useTexts();
  const locale = useLocale();
  const router = useRouter();
  const client = useQueryClient();
  const leave = useMutation({
    ...signOut(),
    onSettled: () => {
      forgetDrafts();
      client.clear();
      // A full load: nothing of what was read stays in memory.
      location.assign("/");
    },
  });

  const language = useMutation(setLanguage());

  const choose = (name: "locale" | "theme", value: string) => {
    remember(name, value);
    // The cookie decides here; the account carries the language to other browsers.
    if (name === "locale" && isLocale(value)) language.mutate(value);
    router.refresh();
  };

  return (
    <Menu {...opened} label={texts.shell.account}>
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
      <MenuItem id="password" textValue={texts.people.ownPassword} onAction={onPassword}>
        {texts.people.ownPassword}
      </MenuItem>
      <MenuItem id="sign-out" textValue={texts.shell.signOut} onAction={() => leave.mutate()}>
        {texts.shell.signOut}
      </MenuItem>
    </Menu>
  );
}
