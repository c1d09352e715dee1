import type { Metadata } from "next";
import { helpWords } from "@/lib/kernel/words/help";
import { requestLanguage } from "@/lib/platform/http/language";
import { RecoverPage } from "../recover-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: helpWords[await requestLanguage()].recover.userIdTitle };
}

/** The way to a forgotten user ID: by phone, for whoever it may be. */
export default async function RecoverUserIdPage() {
  return <RecoverPage lost="userId" lang={await requestLanguage()} />;
}
