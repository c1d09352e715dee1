import { POST as convert } from "@/app/(member)/revolving/convert/accept/route";
import { memberActor } from "@/lib/kernel/actor";
import { closeDatabase } from "@/lib/platform/db";
import { exchangePoints } from "@/lib/points/commands";

// A server process of its own that sends the same form again and again, all at once:
// node … <JSON: an order>

/** What is sent: a form of the web, or the command behind a form that asks for the password first. */
export type MoneyOrder = {
  readonly times: number;
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

async function send({ form, exchange }: MoneyOrder): Promise<string> {
  if (form) {
    const request = new Request(`${host}/revolving/convert/accept`, {
      method: "POST",
      headers: { origin: host, host: "localhost:3000", cookie: form.cookie },
      body: new URLSearchParams(form.fields),
    });
    const answer = await convert(request, { params: Promise.resolve({}) });
    return `${answer.status} ${answer.headers.get("location") ?? ""}`;
  }
  if (!exchange) throw new Error("nothing to send");
  const { accountId, cardmemberId, idempotencyKey, ...wish } = exchange;
  const about = { accountId, cardmemberId, credentialId: "1", sessionHash: "x" };
  const actor = memberActor({ ...about, role: "basic" });
  const key = idempotencyKey ?? crypto.randomUUID();
  const result = await exchangePoints(actor, { ...wish, idempotencyKey: key });
  return result.ok ? result.value.location : result.refusal;
}

const order = JSON.parse(process.argv[2] ?? "{}") as MoneyOrder;
const answers = await Promise.all(
  Array.from({ length: order.times }, () => send(order).catch((error: Error) => error.name)),
);
process.stdout.write(JSON.stringify(answers));
await closeDatabase();
