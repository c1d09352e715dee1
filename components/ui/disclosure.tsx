import type { ReactNode } from "react";
import { Icon } from "./icon";

type Props = { summary: ReactNode; open?: boolean; children: ReactNode };

/** Details on request: native <details>, works without JavaScript. */
export function Disclosure({ summary, open = false, children }: Props) {
  return (
    <details open={open} className="group">
      <summary className="inline-flex min-h-11 list-none items-center gap-1.5 text-indigo underline underline-offset-4 [&::-webkit-details-marker]:hidden">
        <Icon name="chevronDown" className="size-4 group-open:rotate-180" />
        {summary}
      </summary>
      <div className="grid gap-3 pt-2 pb-1">{children}</div>
    </details>
  );
}
