import { insertOutboxEntry } from "@/lib/outbox/store";
import { inTransaction } from "@/lib/platform/transaction";

// A process that queues entries, one a transaction, until it is ended; it names each when it is kept.
// node … <prefix>

const [prefix = ""] = process.argv.slice(2);
let at = 0;
const timer = setInterval(() => void queue(), 40);
process.on("SIGTERM", () => {
  clearInterval(timer);
  process.exitCode = 0;
});

async function queue(): Promise<void> {
  at += 1;
  const receiptNo = `${prefix}${at}`;
  const entry = { accountId: "A1", cardmemberId: "M1", kind: "address", receiptNo } as const;
  const content = { city: "千代田区", street: `丸の内${at}` };
  await inTransaction((tx) => insertOutboxEntry(tx, { ...entry, content }));
  process.stdout.write(`${receiptNo}\n`);
}
