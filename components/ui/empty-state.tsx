import type { ReactNode } from "react";

type Props = { title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Says that there is nothing to show, why, and what to do. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="grid justify-items-center gap-2 px-4 py-10 text-center">
      <p className="font-bold text-balance">{title}</p>
      {children && <p className="text-quiet text-balance">{children}</p>}
      {action && <div className="pt-2">{action}</div>}
    </div>
  );
}
