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

const options = {
  members: { type: "string", default: "1000" },
  months: { type: "string", default: "15" },
  postings: { type: "string", default: "100" },
  "as-of": { type: "string" },
  out: { type: "string" },
  help: { type: "boolean", default: false },
} as const;

/** Exit 0 when the delivery is written, 1 when the arguments are invalid. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const asOf = values["as-of"] ? parseBusinessDate(values["as-of"]) : today();
  const [members = 0, months = 0, postings = 0] = [
    values.members,
    values.months,
    values.postings,
  ].map(Number);
  const isWhole = [members, months, postings].every((n) => Number.isSafeInteger(n) && n >= 1);
  if (!values.out || !asOf || !isWhole) {
    console.error(`--out is needed, numbers must be whole and above 0, --as-of a date.\n\n${help}`);
    return 1;
  }
  await writeSample(values.out, asOf, { members, months, postings });
  console.log(`Wrote ${members} members to ${values.out} (business date ${asOf}).`);
  return 0;
}

type Size = { readonly members: number; readonly months: number; readonly postings: number };

async function writeSample(out: string, asOf: BusinessDate, size: Size): Promise<void> {
  const openedOn = lifeStart(asOf, size.months);
  const delivery = new DeliveryWriter(out, asOf, 1);
  for (let index = 1; index <= size.members; index += 1) {
    const random = seededRandom(index);
    const cycle = random.pick(cycles);
    const limitYen = random.pick([300_000, 500_000, 1_000_000, 2_000_000]);
    // Numbers up to 1000 are reserved for the household.
    const facts = { cycle, limitYen, openedOn };
    const contract = sampleContract(1000 + index, facts, [randomPerson(random)]);
    const cardId = contract.members[0]?.cardId ?? "";
    const span = { from: openedOn, to: addDays(asOf, -1), count: size.postings };
    await addContract(delivery, contract, asOf);
    await addLife(delivery, contract, randomSpends(random, cardId, span), asOf);
  }
  await delivery.end();
}
