export type ThreadMessage = {
  readonly id: string;
  readonly from: string;
  /** Whether the reader wrote it. */
  readonly isOwn: boolean;
  readonly at: string;
  readonly text: string;
};

type Props = { messages: readonly ThreadMessage[] };

/** Messages of a case, oldest first; the reader's own are indented. */
export function Thread({ messages }: Props) {
  return (
    <ol className="grid gap-4">
      {messages.map(({ id, from, isOwn, at, text }) => (
        <li
          key={id}
          className={`surface grid gap-1 p-4 ${isOwn ? "ml-6 rail:ml-16" : "mr-6 rail:mr-16"}`}
        >
          <p className="flex flex-wrap items-baseline gap-x-3">
            <b>{from}</b>
            <span className="figures text-small text-quiet">{at}</span>
          </p>
          <p className="break-words whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ol>
  );
}
