import type { Metadata } from "next";
import { Brand } from "@/components/shell/brand";
import { LinkButton } from "@/components/ui/button";

export const metadata: Metadata = { title: "ページが見つかりません" };

/** 404, the same for what does not exist and for what belongs to another member. */
export default function NotFound() {
  return (
    <main id="main" className="mx-auto grid max-w-form content-start gap-6 px-5 py-12">
      <Brand href="/" />
      <div className="grid gap-2">
        <h1 className="text-title">お探しのページはありません</h1>
        <p>アドレスが変わったか、入力に誤りがあるかもしれません。ホームからお探しください。</p>
        <p lang="en" className="text-quiet">
          There is no such page. The address may have changed or been mistyped.
        </p>
      </div>
      <p>
        <LinkButton href="/">
          ホームへ戻る<span lang="en">Home</span>
        </LinkButton>
      </p>
    </main>
  );
}
