import type { Metadata } from "next";
import { helpWords } from "@/lib/kernel/words/help";
import { requestLanguage } from "@/lib/platform/http/language";
import { RecoverPage } from "../recover-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: helpWords[await requestLanguage()].recover.passwordTitle };
}

/** The way to a forgotten password: by phone, for whoever it may be. */
export default async function RecoverPasswordPage() {
  return <RecoverPage lost="password" lang={await requestLanguage()} />;
}
