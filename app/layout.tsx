import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { PageGuards } from "@/components/shell/page-guards-island";
import { shellWords } from "@/lib/words/shell";
import { requestLanguage, requestTextSize } from "@/lib/platform/http/language";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = shellWords[await requestLanguage()];
  return {
    title: { template: "%s｜Kaiin", default: `Kaiin｜${t.tagline}` },
    description: t.description,
    applicationName: "Kaiin",
    manifest: "/manifest.webmanifest",
    icons: { icon: "/icon.svg", apple: "/icon-180.png" },
    formatDetection: { telephone: false, date: false, address: false },
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#171c23" },
  ],
};

/**
 * Language and text size come from cookies, so every page is rendered per request; this also
 * puts the nonce of the request's Content-Security-Policy into its scripts.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const lang = await requestLanguage();
  const t = shellWords[lang];
  return (
    <html lang={lang} data-text-size={await requestTextSize()}>
      <body>
        <a
          href="#main"
          className="surface absolute -left-full z-30 px-4 py-2 focus:top-4 focus:left-4"
        >
          {t.skip}
        </a>
        {children}
        <PageGuards offline={t.offline} sending={t.sending} />
      </body>
    </html>
  );
}
