import { POST as convert } from "@/app/(member)/revolving/convert/accept/route";
import { memberActor } from "@/lib/kernel/actor";
import { Retryable } from "@/lib/platform/transaction";
import { exchangePoints } from "@/lib/points/commands";

// A server process of its own: sends each order it is handed as often as the order says, all at once, and
// answers what it was answered, until it is killed.

/** What is sent: a form of the web, or the command behind a form that asks for the password first. */
export type MoneyOrder = {
  readonly times: number;
  /** The day the server takes for today. */
  readonly day: string;
  readonly form?: { readonly cookie: string; readonly fields: Readonly<Record<string, string>> };
  readonly exchange?: {
    readonly accountId: string;
    readonly cardmemberId: string;
    readonly rewardCode: string;
    readonly amount: number;
    /** Null is a key of its own for each. */
    readonly idempotencyKey: string | null;
  };
};

const host = "http://localhost:3000";

/** Null: now is no time for it. */
async function send({ form, exchange }: MoneyOrder, ownKey: string): Promise<string | null> {
  if (form) {
    const request = new Request(`${host}/revolving/convert/accept`, {
      method: "POST",
      headers: { origin: host, host: "localhost:3000", cookie: form.cookie },
      body: new URLSearchParams(form.fields),
    });
    const answer = await convert(request, { params: Promise.resolve({}) });
    if (answer.status === 503) return null;
    return `${answer.status} ${answer.headers.get("location") ?? ""}`;
  }
  if (!exchange) throw new Error("nothing to send");
  const { accountId, cardmemberId, idempotencyKey, ...wish } = exchange;
  const about = { accountId, cardmemberId, credentialId: "1", sessionHash: "x" };
  const actor = memberActor({ ...about, role: "basic" });
  const key = idempotencyKey ?? ownKey;
  try {
    const result = await exchangePoints(actor, { ...wish, idempotencyKey: key });
    return result.ok ? result.value.location : result.refusal;
  } catch (error) {
    if (error instanceof Retryable) return null;
    throw error;
  }
}

/** Told that now is no time for it, it sends the same once more, as a browser is asked to. */
async function sendUntilAnswered(order: MoneyOrder): Promise<string> {
  const ownKey = crypto.randomUUID();
  for (let tries = 0; tries < 20; tries += 1) {
    const answer = await send(order, ownKey);
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 300));
  }
  return "never answered";
}

process.on("message", (order: MoneyOrder) => {
  process.env.PORTAL_TODAY = order.day;
  const sent = Array.from({ length: order.times }, () =>
    sendUntilAnswered(order).catch((error: Error) => error.name),
  );
  void Promise.all(sent).then((answers) => process.send?.(answers));
});
