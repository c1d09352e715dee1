import { insertOutboxEntry } from "@/lib/outbox/store";
import { closeDatabase } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/transaction";

// A process that queues entries, one a transaction, until it is ended; it names each when it is kept.
// node … <prefix>

const [prefix = ""] = process.argv.slice(2);
let isStopping = false;
process.on("SIGTERM", () => {
  isStopping = true;
});

for (let at = 1; !isStopping; at += 1) {
  const receiptNo = `${prefix}${at}`;
  const entry = { accountId: "A1", cardmemberId: "M1", kind: "address", receiptNo } as const;
  const content = { city: "千代田区", street: `丸の内${at}` };
  await inTransaction((tx) => insertOutboxEntry(tx, { ...entry, content }));
  process.stdout.write(`${receiptNo}\n`);
  await new Promise((resolve) => setTimeout(resolve, 40));
}
await closeDatabase();
