import { Brand } from "@/components/shell/brand";
import { LinkButton } from "@/components/ui/button";

/** The text of an error page, in both languages because the reader's is unknown. */
export function ErrorNotice() {
  return (
    <main id="main" className="mx-auto grid max-w-form content-start gap-6 px-5 py-12">
      <Brand href="/" />
      <div className="grid gap-2">
        <h1 className="text-title">ただいま表示できません</h1>
        <p>
          つながりにくくなっています。少し待ってから、もう一度お開きください。カードはこれまでどおりお使いいただけます。
        </p>
        <p lang="en" className="text-quiet">
          This page cannot be shown right now. Please wait a little and open it again. Your card
          keeps working as usual.
        </p>
      </div>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <LinkButton href="">
          もう一度開く<span lang="en">Try again</span>
        </LinkButton>
        <a href="/" className="inline-flex min-h-12 items-center gap-2">
          ホームへ戻る<span lang="en">Home</span>
        </a>
      </p>
    </main>
  );
}
