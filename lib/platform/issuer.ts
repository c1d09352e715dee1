import "server-only";
import { readSetting } from "./env";

/** The issuer that runs this portal, from the settings. Hours are those of the card centre, in Japan. */
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
    name: readSetting("ISSUER_NAME"),
    cardName: readSetting("ISSUER_CARD_NAME"),
    phone: readSetting("ISSUER_PHONE"),
    opensAt: readSetting("ISSUER_OPENS_AT"),
    closesAt: readSetting("ISSUER_CLOSES_AT"),
    lossPhone: readSetting("ISSUER_LOSS_PHONE"),
    mailFrom: readSetting("ISSUER_MAIL_FROM"),
  };
}

/** The issuer as 委託者 of direct debits and its receiving account, as agreed with its bank. */
export function collector() {
  return {
    /** Ten digits, assigned by the bank. */
    code: readSetting("COLLECTOR_CODE"),
    /** Kana; written half-width. */
    name: readSetting("COLLECTOR_NAME"),
    bankCode: readSetting("COLLECTOR_BANK_CODE"),
    bankName: readSetting("COLLECTOR_BANK_NAME"),
    branchCode: readSetting("COLLECTOR_BRANCH_CODE"),
    branchName: readSetting("COLLECTOR_BRANCH_NAME"),
    /** 1 ordinary, 2 current. */
    accountType: readSetting("COLLECTOR_ACCOUNT_TYPE"),
    accountNumber: readSetting("COLLECTOR_ACCOUNT_NUMBER"),
  };
}
