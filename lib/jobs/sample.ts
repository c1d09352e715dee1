import { parseArgs } from "node:util";
import { addDays, type BusinessDate, parseBusinessDate } from "@/lib/kernel/business-date";
import { cycles } from "@/lib/kernel/cycle";
import { today } from "@/lib/platform/env";
import { addContract, addLife, lifeStart, sampleContract } from "./sample/contract";
import { DeliveryWriter } from "./sample/delivery";
import { randomPerson } from "./sample/people";
import { seededRandom } from "./sample/random";
import { randomSpends } from "./sample/spending";

const help = `Writes one delivery of the issuer's feed with made-up members, the same for the same arguments.

  npm run sample -- --out DIR [--members 1000] [--months 15] [--postings 100] [--as-of YYYY-MM-DD]

--postings is how many purchases each member makes in all those months.`;

const { values } = parseArgs({
  options: {
    members: { type: "string", default: "1000" },
    months: { type: "string", default: "15" },
    postings: { type: "string", default: "100" },
    "as-of": { type: "string" },
    out: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

async function writeSample(out: string, asOf: BusinessDate): Promise<void> {
  const members = Number(values.members);
  const count = Number(values.postings);
  const openedOn = lifeStart(asOf, Number(values.months));
  const delivery = new DeliveryWriter(out, asOf, 1);
  for (let index = 1; index <= members; index += 1) {
    const random = seededRandom(index);
    const cycle = random.pick(cycles);
    const limitYen = random.pick([300_000, 500_000, 1_000_000, 2_000_000]);
    // The household has the first thousand numbers.
    const facts = { cycle, limitYen, openedOn };
    const contract = sampleContract(1000 + index, facts, [randomPerson(random)]);
    const cardId = contract.members[0]?.cardId ?? "";
    const span = { from: openedOn, to: addDays(asOf, -1), count };
    await addContract(delivery, contract, asOf);
    await addLife(delivery, contract, randomSpends(random, cardId, span), asOf);
  }
  await delivery.end();
  console.log(`Wrote ${members} members to ${out} (business date ${asOf}).`);
}

const asOf = values["as-of"] ? parseBusinessDate(values["as-of"]) : today();
const numbers = [values.members, values.months, values.postings].map(Number);
if (values.help) {
  console.log(help);
} else if (!values.out || !asOf || numbers.some((n) => !Number.isSafeInteger(n) || n < 1)) {
  console.error(`--out is needed, numbers must be whole and above 0, --as-of a date.\n\n${help}`);
  process.exitCode = 1;
} else {
  await writeSample(values.out, asOf);
}
