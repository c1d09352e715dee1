import { z } from "zod";
import { parseBusinessDate } from "@/lib/kernel/business-date";
import { isLuhn } from "@/lib/kernel/card-number";
import { feedFiles, hasAmount } from "./rules";

const manifestFile = z
  .strictObject({
    name: z.enum(feedFiles),
    rows: z.int().min(0),
    sumYen: z.int().nullable(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .refine(({ name, sumYen }) => (sumYen !== null) === hasAmount(name), {
    message: "sumYen is a number in a file with amount_yen, null in any other",
  });

/** manifest.json of a delivery. */
export const manifestShape = z.strictObject({
  feedVersion: z.literal(1),
  businessDate: z.string().refine((text) => parseBusinessDate(text) !== null, "is no date"),
  sequence: z.int().min(1).max(2_000_000_000),
  /** The highest batch of the outbox that the issuer has received (docs/outbox.md). */
  outboxBatch: z.int().min(0).max(2_000_000_000).optional(),
  files: z
    .array(manifestFile)
    .refine((files) => new Set(files.map((file) => file.name)).size === files.length, {
      message: "a file is named twice",
    }),
});

export type Manifest = z.output<typeof manifestShape>;
export type ManifestFile = Manifest["files"][number];

// The messages below follow the column's name in a quarantine reason.
const text = z.string().max(500, "too long");
const needed = text.min(1, "missing");
const date = z.string().refine((value) => parseBusinessDate(value) !== null, "is no date");
const yenAmount = z
  .string()
  .regex(/^\d{1,9}$/, "is no amount")
  .transform(Number);
const digits = (count: number) => z.string().regex(new RegExp(`^\\d{${count}}$`), "is no code");
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, "unknown");

export const accountShape = z.object({
  account_id: needed,
  product_code: needed,
  status: oneOf(["open", "suspended", "closed"]),
  opened_on: date,
  cycle: oneOf(["3", "7", "19"]).transform(Number),
  limit_yen: yenAmount,
  cash_limit_yen: yenAmount,
  revolving_limit_yen: yenAmount,
  debit_bank_code: digits(4),
  debit_branch_code: digits(3),
  debit_account_type: oneOf(["1", "2", "9"]).transform(Number),
  debit_account_number: z.string().regex(/^\d{7,8}$/, "is no account number"),
  debit_holder_kana: needed,
});

export const cardmemberShape = z.object({
  cardmember_id: needed,
  account_id: needed,
  role: oneOf(["basic", "family"]),
  relationship: oneOf(["self", "spouse", "parent", "child"]),
  family_name: needed,
  given_name: needed,
  family_name_kana: needed,
  given_name_kana: needed,
  birth_date: date,
  postal_code: z.string().regex(/^(\d{3}-?\d{4})?$/, "is no postal code"),
  prefecture: text,
  city: text,
  street: text,
  building: text,
  phone: text,
  mobile: text,
  email: z.string().regex(/^([^\s@]+@[^\s@]+)?$/, "is no mail address"),
  employer_name: text,
  employer_phone: text,
  employer_address: text,
});

export const cardShape = z.object({
  card_id: needed,
  cardmember_id: needed,
  number: z
    .string()
    .regex(/^\d{15}$/, "is not 15 digits")
    .refine(isLuhn, "fails Luhn"),
  expires: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, "is no month"),
  status: oneOf(["active", "stopped", "lost", "ended"]),
  cap_yen: z
    .string()
    .regex(/^\d{0,9}$/, "is no amount")
    .transform((value) => (value === "" ? null : Number(value))),
});

export const outcomeShape = z.object({
  receipt_no: needed,
  outcome: oneOf(["accepted", "refused"]),
  reason: text,
});

/** The fields in the form of a shape, or the quarantine reason: the column and what is wrong with it. */
export function parsed<Shape extends z.ZodType>(
  shape: Shape,
  fields: Readonly<Record<string, string>>,
): { value: z.output<Shape> } | { reason: string } {
  const shaped = shape.safeParse(fields);
  if (shaped.success) return { value: shaped.data };
  const issue = shaped.error.issues[0];
  return { reason: `${String(issue?.path[0])} ${issue?.message}` };
}
