import { Icon } from "@/components/ui/icon";
import type { Language } from "@/lib/kernel/language";
import { shellWords } from "@/lib/words/shell";
import { barFor, type MemberRole, type MenuKey, menuFor } from "./menu";

type Props = { role: MemberRole; current: MenuKey | null; lang: Language; unreadMessages: number };

/** All sections, at the left from 60 rem on. */
export function Rail({ role, current, lang, unreadMessages }: Props) {
  const t = shellWords[lang];
  return (
    <nav
      aria-label={t.menu}
      className="hidden border-r border-line px-4 py-7 rail:block print:hidden"
    >
      <ul className="sticky top-7 grid gap-0.5">
        {menuFor(role, lang).map((item) => (
          <li key={item.key}>
            <a
              href={item.path}
              aria-current={item.key === current ? "page" : undefined}
              className="flex min-h-11 items-center gap-3 rounded-control px-3 py-2 text-ink no-underline hover:bg-sunk aria-[current]:bg-indigo-soft aria-[current]:font-bold aria-[current]:text-indigo"
            >
              <Icon name={item.icon} />
              {item.label}
              {item.key === "messages" && <Unread count={unreadMessages} lang={lang} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The bottom bar with five sections, below 60 rem. */
export function BottomBar({ role, current, lang, unreadMessages }: Props) {
  const items = barFor(role, lang);
  const unreadAt = items.some((item) => item.key === "messages") ? "messages" : "menu";
  const here = items.some((item) => item.key === current) ? current : "menu";
  return (
    <nav
      aria-label={shellWords[lang].mainMenu}
      className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] rail:hidden print:hidden"
    >
      <ul className="grid grid-cols-5">
        {items.map((item) => (
          <li key={item.key} className="min-w-0">
            <a
              href={item.path}
              aria-current={barMark(item.key, here, current)}
              className="relative grid min-h-14 justify-items-center gap-0.5 pt-2 pb-2.5 text-[min(0.875rem,4.6vw)] leading-tight whitespace-nowrap text-quiet no-underline aria-[current]:font-bold aria-[current]:text-indigo aria-[current]:shadow-[inset_0_3px_0_var(--color-indigo)]"
            >
              <Icon name={item.icon} className="size-6" />
              {item.label}
              {item.key === unreadAt && <Unread count={unreadMessages} lang={lang} isDot />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A section without a place in the bar is under the menu. */
function barMark(key: string, here: string | null, current: string | null) {
  if (current === null || key !== here) return undefined;
  return key === current ? "page" : "true";
}

function Unread({
  count,
  lang,
  isDot = false,
}: {
  count: number;
  lang: Language;
  isDot?: boolean;
}) {
  if (count === 0) return null;
  const look = isDot
    ? "absolute top-1.5 left-1/2 ml-1.5 size-2.5 rounded-full border border-surface"
    : "figures ml-auto rounded-full px-2 text-small font-bold";
  return (
    <span className={`bg-indigo text-on-indigo ${look}`}>
      {!isDot && <span aria-hidden="true">{count}</span>}
      <span className="sr-only">{shellWords[lang].unread(count)}</span>
    </span>
  );
}
