import { headers } from "next/headers";
import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { requestLanguage, requestTextSize } from "@/lib/platform/http/language";
import { issuer } from "@/lib/platform/issuer";

type Props = {
  /** "login" is a narrow, centred column (login, registration, help); "page" the full width. */
  width?: "login" | "page";
  children: ReactNode;
};

/** The frame of the pages anybody may see, in the reader's language and text size. */
export async function PublicFrame({ width, children }: Props) {
  const back = (await headers()).get("x-path") ?? undefined;
  return (
    <PublicShell
      lang={await requestLanguage()}
      contact={issuer()}
      preferences={{ textSize: await requestTextSize(), back }}
      width={width}
    >
      {children}
    </PublicShell>
  );
}
