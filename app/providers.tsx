"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { RouterProvider } from "react-aria-components";
import { LocaleProvider } from "#components/i18n/locale-context.tsx";
import { type Past, PastProvider } from "#components/time/as-of-context.tsx";
import { ToastProvider } from "#components/ui/toast.tsx";
import { atInstant } from "#queries/as-of.ts";
import type { Locale } from "#register/locale.ts";

type Props = { locale: Locale; past: Past | null; children: ReactNode };

/** What every screen stands on: language, the instant that is shown, readings of the API, messages. */
export function Providers({ locale, past, children }: Props) {
  const [client] = useState(() => new QueryClient());
  const router = useRouter();
  return (
    <QueryClientProvider client={client}>
      <RouterProvider navigate={(href) => router.push(atInstant(href, past?.asOf ?? null))}>
        <LocaleProvider locale={locale}>
          <PastProvider past={past}>
            <ToastProvider>{children}</ToastProvider>
          </PastProvider>
        </LocaleProvider>
      </RouterProvider>
    </QueryClientProvider>
  );
}
