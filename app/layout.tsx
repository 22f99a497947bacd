import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./globals.css";
import { Providers } from "./providers.tsx";
import { askedPast, preferences } from "./request.ts";

export const metadata: Metadata = {
  title: { default: "Recital", template: "%s · Recital" },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** The document of every screen, in the person's language and theme from the first byte. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, theme } = await preferences();
  const asked = await askedPast();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang={locale} data-theme={theme === "system" ? undefined : theme}>
      <head>
        {/* The components put a style sheet of their own into the page; this is how they learn the nonce. */}
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body>
        <Providers locale={locale} past={asked === "unreadable" ? null : asked}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
