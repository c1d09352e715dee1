import type { Language } from "@/lib/kernel/language";
import { shellWords } from "@/lib/words/shell";
import { IdleDialog } from "./idle-warning-island";

type Props = { lang: Language; extendPath: string; loginPath: string };

/** Warns two minutes before a session ends for inactivity. */
export function IdleWarning({ lang, extendPath, loginPath }: Props) {
  const t = shellWords[lang];
  return (
    <IdleDialog
      extendPath={extendPath}
      loginPath={loginPath}
      heading={t.idleHeading}
      sentence={[t.idleBefore, t.idleAfter]}
      button={t.idleContinue}
      failed={t.idleFailed}
    />
  );
}
