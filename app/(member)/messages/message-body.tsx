import { DefinitionRows } from "@/components/ui/definition-rows";
import type { Language } from "@/lib/kernel/language";
import { type Block, blocksOf } from "@/lib/mail/format";

/** A message as it was sent; the facts as a list, how to tell it is genuine below a line. */
export function MessageBody({ lang, body }: { lang: Language; body: string }) {
  const blocks = blocksOf(body);
  const end = blocks.findIndex(({ kind }) => kind === "rule");
  const [above, below] = end < 0 ? [blocks, []] : [blocks.slice(0, end), blocks.slice(end + 1)];
  return (
    <div lang={lang} className="grid gap-4">
      <Blocks blocks={above} />
      {below.length > 0 && (
        <div className="grid gap-3 border-t border-line pt-4 text-small text-quiet">
          <Blocks blocks={below} />
        </div>
      )}
    </div>
  );
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, at) => {
    if (block.kind === "text") {
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes
        <p key={at} className="break-words whitespace-pre-line">
          {block.text}
        </p>
      );
    }
    if (block.kind === "rule") return null;
    const rows = block.rows.map(([term, value]) => ({ term, value }));
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes
      <div key={at} className="border-y border-line">
        <DefinitionRows rows={rows} />
      </div>
    );
  });
}
