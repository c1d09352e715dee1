import { randomUUID } from "node:crypto";
import { importDelivery } from "@/lib/feed/commands/delivery";
import { type MemberActor, memberActor, systemActor } from "@/lib/kernel/actor";
import { changeProfile } from "@/lib/members/commands/changes";
import type { ChangeKind, Values } from "@/lib/members/rules/values";
import { asRole } from "../../support/database";
import { writeDelivery } from "../../support/delivery";

export const job = systemActor("test");

const contract = {
  account_id: "PA1",
  product_code: "standard",
  status: "open",
  opened_on: "2025-08-01",
  cycle: 19,
  limit_yen: 1_000_000,
  cash_limit_yen: 300_000,
  revolving_limit_yen: 500_000,
  debit_bank_code: "0005",
  debit_branch_code: "405",
  debit_account_type: 1,
  debit_account_number: "0810111",
  debit_holder_kana: "サトウ ハナコ",
};

const basic = {
  cardmember_id: "PM10",
  account_id: "PA1",
  role: "basic",
  relationship: "self",
  family_name: "佐藤",
  given_name: "花子",
  family_name_kana: "サトウ",
  given_name_kana: "ハナコ",
  birth_date: "1984-09-04",
  postal_code: "1000001",
  prefecture: "東京都",
  city: "千代田区",
  street: "千代田1-1",
  building: "サンプルハイツ101",
  phone: "03-5555-0000",
  mobile: "090-0000-0000",
  email: "hanako@example.jp",
  employer_name: "株式会社見本",
  employer_phone: "03-0000-0000",
  employer_address: "東京都千代田区丸の内1-1-1",
};

const family = {
  ...basic,
  cardmember_id: "PM11",
  role: "family",
  relationship: "spouse",
  given_name: "一郎",
  given_name_kana: "イチロウ",
  email: "ichiro@example.jp",
};

type Changed = Readonly<Record<string, string | number>>;

/** The household as the issuer delivers it: an account, a basic member and her husband. */
export class Household {
  sequence = 0;
  readonly hanako = actorOf("PM10", "basic");
  readonly ichiro = actorOf("PM11", "family");

  constructor(private readonly database: { readonly name: string }) {}

  /** A delivery of whole records, changed where it is said; and outcomes. */
  async deliver(
    changed: { account?: Changed; basic?: Changed; family?: Changed } = {},
    outcomes: readonly Changed[] = [],
  ): Promise<number> {
    return asRole(this.database.name, "owner", () => this.deliverNow(changed, outcomes));
  }

  /** The same where the test is the job already. */
  async deliverNow(
    changed: { account?: Changed; basic?: Changed; family?: Changed } = {},
    outcomes: readonly Changed[] = [],
  ): Promise<number> {
    this.sequence += 1;
    const facts = { sequence: this.sequence, businessDate: "2026-11-20" };
    const folder = writeDelivery(facts, {
      "accounts.csv": [{ ...contract, ...changed.account }],
      "cardmembers.csv": [
        { ...basic, ...changed.basic },
        { ...family, ...changed.family },
      ],
      ...(outcomes.length > 0 && { "outcomes.csv": outcomes }),
    });
    const result = await importDelivery(job, folder);
    if (!result.ok) throw new Error(result.refusal);
    if (result.value.kind !== "imported") throw new Error("not imported");
    return result.value.files.reduce((sum, file) => sum + file.quarantined, 0);
  }
}

function actorOf(cardmemberId: string, role: "basic" | "family"): MemberActor {
  const credentialId = randomUUID();
  return memberActor({ accountId: "PA1", cardmemberId, role, credentialId, sessionHash: "x" });
}

/** Changes, and answers the receipt number; throws where it is refused. */
export async function change(
  actor: MemberActor,
  kind: ChangeKind,
  values: Values,
  idempotencyKey: string = randomUUID(),
): Promise<string> {
  const result = await changeProfile(actor, { kind, values, idempotencyKey });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.location.replace("/profile/history/", "");
}
