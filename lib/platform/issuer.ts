import "server-only";

/** Who runs this portal: configuration, never code. Hours are of the card centre, in Japan. */
export type Issuer = {
  readonly name: string;
  readonly cardName: string;
  readonly phone: string;
  /** "HH:MM" */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly lossPhone: string;
  readonly mailFrom: string;
};

export function issuer(): Issuer {
  return {
    name: process.env.ISSUER_NAME ?? "会員カード株式会社",
    cardName: process.env.ISSUER_CARD_NAME ?? "Kaiin カード",
    phone: process.env.ISSUER_PHONE ?? "0120-000-000",
    opensAt: process.env.ISSUER_OPENS_AT ?? "09:00",
    closesAt: process.env.ISSUER_CLOSES_AT ?? "21:00",
    lossPhone: process.env.ISSUER_LOSS_PHONE ?? "0120-000-111",
    mailFrom: process.env.ISSUER_MAIL_FROM ?? "Kaiin <no-reply@kaiin.example>",
  };
}

/** The issuer as 委託者 of direct debits, and the account the money goes to: as agreed with its bank. */
export function collector() {
  return {
    /** Ten digits, from the bank. */
    code: process.env.COLLECTOR_CODE ?? "0000000000",
    /** Kana; written half-width. */
    name: process.env.COLLECTOR_NAME ?? "カイインカード（カ",
    bankCode: process.env.COLLECTOR_BANK_CODE ?? "0001",
    bankName: process.env.COLLECTOR_BANK_NAME ?? "ミズホ",
    branchCode: process.env.COLLECTOR_BRANCH_CODE ?? "001",
    branchName: process.env.COLLECTOR_BRANCH_NAME ?? "",
    /** 1 ordinary, 2 current. */
    accountType: process.env.COLLECTOR_ACCOUNT_TYPE ?? "1",
    accountNumber: process.env.COLLECTOR_ACCOUNT_NUMBER ?? "0000000",
  };
}
