import type { Texts } from "#components/i18n/texts.ts";
import type { Action } from "#access/roles.ts";
import type { Locale } from "#register/locale.ts";
import { type Collection, entityOf } from "#register/registry.ts";

export type NavigationItem = {
  readonly href: string;
  readonly label: string;
  /** Shown to those who may do this. */
  readonly needs?: Action;
};

export type NavigationGroup = { readonly label: string; readonly items: readonly NavigationItem[] };

/** The collections as people look for them: what is done first, what it needs after. */
export const registerOrder: readonly Collection[] = [
  "activities",
  "parties",
  "data-items",
  "collection-points",
  "storage-locations",
  "security-measures",
  "trackers",
  "claims",
  "organisations",
  "terms",
];

/** Every screen a person can go to, in groups. */
export function navigation(texts: Texts, locale: Locale): readonly NavigationGroup[] {
  const { nav } = texts;
  return [
    {
      label: nav.home,
      items: [
        { href: "/", label: nav.overview },
        { href: "/recipients", label: texts.flow.recipients.title },
        { href: "/flow", label: texts.flow.title },
        { href: "/map", label: texts.flow.map.title },
      ],
    },
    {
      label: nav.register,
      items: [
        ...registerOrder.map((collection) => ({
          href: `/register/${collection}`,
          label: entityOf(collection).plural[locale],
        })),
        { href: "/reference", label: texts.reference.title, needs: "record.read" },
      ],
    },
    {
      label: nav.documents,
      items: [
        { href: "/policies", label: nav.policies, needs: "policy.preview" },
        { href: "/findings", label: nav.findings, needs: "record.read" },
        { href: "/exports", label: nav.exports, needs: "register.export" },
        { href: "/imports", label: nav.imports, needs: "register.import" },
        { href: "/audit", label: nav.history, needs: "audit.read" },
      ],
    },
    {
      label: nav.settings,
      items: [
        { href: "/settings/people", label: nav.people, needs: "people.manage" },
        { href: "/settings/tokens", label: nav.tokens, needs: "people.manage" },
      ],
    },
  ];
}
