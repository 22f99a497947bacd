import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/link.tsx";
import { type View, viewsQuery } from "#queries/lists.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { isSameAddress } from "./list-address.ts";

const ViewDialog = lazy(() =>
  import("./view-dialog.tsx").then(({ ViewDialog: dialog }) => ({ default: dialog })),
);

type Props = { collection: Collection; address: string };

/** The views of a list as links, and what is shown now to be kept as one more. */
export function ViewsBar({ collection, address }: Props) {
  const locale = useLocale();
  const { views: texts } = useTexts();
  const { data } = useQuery(viewsQuery(collection));
  const [edited, setEdited] = useState<View | "new" | null>(null);
  const views = data?.items ?? [];
  const shown = views.find((view) => isSameAddress(view.address, address));
  const isPlain = isSameAddress(address, "");
  if (views.length === 0 && isPlain) return null;
  return (
    <nav
      aria-label={texts.label}
      data-print="no"
      className="mb-3 flex flex-wrap items-center gap-1"
    >
      <ViewLink collection={collection} address="" isShown={isPlain}>
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
      {shown === undefined && !isPlain && (
        <Button variant="quiet" size="small" onPress={() => setEdited("new")}>
          {texts.save}
        </Button>
      )}
      {shown?.mayChange === true && (
        <Button variant="quiet" size="small" onPress={() => setEdited(shown)}>
          {texts.change}
        </Button>
      )}
      {edited !== null && (
        <Suspense>
          <ViewDialog
            collection={collection}
            address={address}
            view={edited === "new" ? null : edited}
            onClose={() => setEdited(null)}
          />
        </Suspense>
      )}
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
