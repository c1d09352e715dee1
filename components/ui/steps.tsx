import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { Icon } from "./icon";

type Props = {
  lang: Language;
  /** The current step, from 0. */
  current: number;
  /** Default 入力・確認・完了; phones have space for the current one only. */
  labels?: readonly string[];
};

/** The progress of a procedure. */
export function Steps({ lang, current, labels }: Props) {
  const t = componentWords[lang];
  const names = labels ?? [t.stepInput, t.stepConfirm, t.stepDone];
  return (
    <ol aria-label={t.steps} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small">
      {names.map((name, index) => (
        <li
          key={name}
          aria-current={index === current ? "step" : undefined}
          className={`flex items-center gap-2 forced-colors:outline-none ${index === current ? "font-bold text-indigo" : "text-quiet"}`}
        >
          {index > 0 && <span aria-hidden="true" className="h-px w-5 bg-quiet" />}
          <Mark index={index} current={current} />
          <span className={labels && index !== current ? "max-sm:sr-only" : ""}>{name}</span>
        </li>
      ))}
    </ol>
  );
}

function Mark({ index, current }: { index: number; current: number }) {
  const isDone = index < current;
  const look = index === current ? "border-indigo bg-indigo text-on-indigo" : "border-quiet";
  return (
    <span
      aria-hidden="true"
      className={`figures grid size-6 place-items-center rounded-full border font-bold ${look}`}
    >
      {isDone ? <Icon name="check" className="size-4" /> : index + 1}
    </span>
  );
}
