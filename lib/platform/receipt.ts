import "server-only";
import { randomInt } from "node:crypto";
import { today } from "./env";

/** The first letter of a receipt number: one letter for each kind of request. */
const letters = {
  familyCard: "A",
  profileChange: "C",
  case: "D",
  extraRepayment: "E",
  cardFreeze: "F",
  cardCap: "G",
  cardEnd: "K",
  cardLoss: "L",
  letter: "M",
  pin: "N",
  pointsExchange: "P",
  conversion: "R",
  cardStop: "S",
  undoneConversion: "T",
  cardUnfreeze: "U",
  withdrawnCase: "W",
} as const;

/**
 * 受付番号: a letter for the kind of request, the business date, and eight random digits
 * ("R20261127-01234567").
 */
export function newReceiptNo(kind: keyof typeof letters): string {
  const digits = String(randomInt(100_000_000)).padStart(8, "0");
  return `${letters[kind]}${today().replaceAll("-", "")}-${digits}`;
}
