import type { Texts } from "#components/i18n/texts.ts";
import { folded } from "#components/i18n/search.ts";
import { recordHref } from "#components/register/record-href.ts";
import { subjectOfNew } from "#components/register/subject.ts";
import type { Action, Subject } from "#access/roles.ts";
import type { Hit } from "#queries/search.ts";
import type { Person } from "#queries/session.ts";
import type { Locale } from "#register/locale.ts";
import { entityOf } from "#register/registry.ts";
import { navigation, registerOrder } from "./navigation.ts";

/** One thing the palette offers: where it leads, and what it is called. */
export type Command = {
  readonly id: string;
  readonly label: string;
  /** What kind of thing it is, where the group does not say. */
  readonly hint?: string;
  readonly href: string;
};

export type CommandGroup = { readonly title: string; readonly commands: readonly Command[] };

type Asker = {
  readonly texts: Texts;
  readonly locale: Locale;
  readonly person: Pick<Person, "email">;
  readonly can: (action: Action, subject?: Subject) => boolean;
};

/** Every page and action the person may use, in groups; what was typed narrows them to those that hold its words. */
export function commands(
  typed: string,
  hits: readonly Hit[],
  asker: Asker,
): readonly CommandGroup[] {
  const { texts, locale } = asker;
  const fits = ({ label }: Command) => holdsWords(typed, label);
  const records = hits.map(
    (hit): Command => ({
      id: `record ${hit.collection} ${hit.id}`,
      label: hit.title === "" ? texts.list.untitled : hit.title,
      hint: entityOf(hit.collection).label[locale],
      href: recordHref(hit.collection, hit.id),
    }),
  );
  return [
    // What is known at once comes first and stays where it is when the records arrive.
    { title: texts.keys.pages, commands: pages(asker).filter(fits) },
    { title: texts.keys.actions, commands: doings(asker).filter(fits) },
    { title: texts.nav.register, commands: records },
  ].filter(({ commands: found }) => found.length > 0);
}

/** What was found for words typed before, as far as it holds those typed now: Enter must not open what is about to go. */
export function fittingStill(typed: string, hits: readonly Hit[]): readonly Hit[] {
  return hits.filter(({ title }) => holdsWords(typed, title));
}

function pages({ texts, locale, can }: Asker): readonly Command[] {
  return navigation(texts, locale).flatMap(({ items }) =>
    items
      .filter(({ needs }) => needs === undefined || can(needs))
      .map(({ href, label }): Command => ({ id: `page ${href}`, label, href })),
  );
}

function doings({ texts, locale, person, can }: Asker): readonly Command[] {
  const { keys } = texts;
  const creatable = registerOrder.filter((collection) =>
    can("record.create", subjectOfNew(collection, person)),
  );
  return [
    ...(creatable.includes("activities")
      ? [{ id: "start", label: keys.start, href: "/start/activities" }]
      : []),
    ...creatable.map(
      (collection): Command => ({
        id: `new ${collection}`,
        label: keys.add(entityOf(collection).label[locale]),
        href: `/register/${collection}/new`,
      }),
    ),
    { id: "compare", label: keys.past, href: "/audit/compare" },
  ];
}

/** Whether each word typed is the beginning of a word of the label, whatever the accents. */
function holdsWords(typed: string, label: string): boolean {
  const words = folded(label).split(/[^\p{L}\p{N}]+/u);
  return folded(typed)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}
