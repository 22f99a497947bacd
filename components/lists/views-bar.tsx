import { useQuery } from "@tanstack/react-query";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/link.tsx";
import { viewsQuery } from "#queries/lists.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { isSameAddress } from "./list-address.ts";

type Props = { collection: Collection; address: string };

/** The views of a list as links. */
export function ViewsBar({ collection, address }: Props) {
  const locale = useLocale();
  const { views: texts } = useTexts();
  const { data } = useQuery(viewsQuery(collection));
  const views = data?.items ?? [];
  if (views.length === 0) return null;
  const shown = views.find((view) => isSameAddress(view.address, address));
  return (
    <nav
      aria-label={texts.label}
      data-print="no"
      className="mb-3 flex flex-wrap items-center gap-1"
    >
      <ViewLink collection={collection} address="" isShown={isSameAddress(address, "")}>
        {texts.all(entityOf(collection).plural[locale])}
      </ViewLink>
      {views.map((view) => (
        <ViewLink
          key={view.id}
          collection={collection}
          address={view.address}
          isShown={view === shown}
        >
          {view.name}
          {view.shared && <Badge>{texts.shared}</Badge>}
        </ViewLink>
      ))}
    </nav>
  );
}

type LinkProps = Props & { isShown: boolean; children: React.ReactNode };

function ViewLink({ collection, address, isShown, children }: LinkProps) {
  return (
    <ButtonLink
      variant="quiet"
      size="small"
      href={`/register/${collection}${address === "" ? "" : `?${address}`}`}
      aria-current={isShown ? "page" : undefined}
      className={isShown ? "bg-accent-tint text-accent" : ""}
    >
      {children}
    </ButtonLink>
  );
}
