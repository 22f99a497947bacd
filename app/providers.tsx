"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { RouterProvider } from "react-aria-components";
import { LocaleProvider } from "#components/i18n/locale-context.tsx";
import { ToastProvider } from "#components/ui/toast.tsx";
import type { Locale } from "#register/locale.ts";

/** What every screen stands on: language, readings of the API, messages. */
export function Providers({ locale, children }: { locale: Locale; children: ReactNode }) {
  const [client] = useState(() => new QueryClient());
  const router = useRouter();
  return (
    <QueryClientProvider client={client}>
      <RouterProvider navigate={router.push}>
        <LocaleProvider locale={locale}>
          <ToastProvider>{children}</ToastProvider>
        </LocaleProvider>
      </RouterProvider>
    </QueryClientProvider>
  );
}
