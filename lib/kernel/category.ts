/** Categories of card transactions, in the order the filter lists them. */
export const categories = [
  "groceries",
  "dining",
  "transport",
  "travel",
  "shopping",
  "online",
  "utilities",
  "telecom",
  "health",
  "entertainment",
  "education",
  "insurance",
  "public",
  "cash",
  "fees",
  "other",
] as const;

export type Category = (typeof categories)[number];

/** A range of merchant category codes, both ends included; ranges never overlap. */
export type CodeRange = readonly [from: string, to: string];

/** The codes of each category; a code in no range is "other". */
export const categoryCodes: Readonly<Record<Exclude<Category, "other">, readonly CodeRange[]>> = {
  groceries: [
    ["5411", "5499"],
    ["5921", "5921"],
  ],
  dining: [["5811", "5814"]],
  transport: [
    ["4011", "4112"],
    ["4121", "4131"],
    ["4784", "4789"],
    ["5541", "5542"],
    ["5552", "5552"],
    ["7523", "7523"],
  ],
  travel: [
    ["3000", "3999"],
    ["4411", "4411"],
    ["4511", "4582"],
    ["4722", "4723"],
    ["7011", "7033"],
    ["7512", "7519"],
  ],
  shopping: [
    ["5200", "5399"],
    ["5511", "5533"],
    ["5600", "5799"],
    ["5931", "5950"],
    ["5970", "5982"],
    ["5992", "5999"],
  ],
  online: [
    ["5815", "5818"],
    ["5961", "5969"],
  ],
  utilities: [
    ["4900", "4900"],
    ["5983", "5983"],
  ],
  telecom: [["4812", "4899"]],
  health: [
    ["4119", "4119"],
    ["5912", "5912"],
    ["7297", "7298"],
    ["8011", "8099"],
  ],
  entertainment: [["7829", "7999"]],
  education: [["8211", "8351"]],
  insurance: [
    ["5960", "5960"],
    ["6300", "6399"],
  ],
  public: [["9211", "9405"]],
  cash: [["6010", "6011"]],
  fees: [["0000", "0000"]],
};

/** Kinds of transaction whose category does not depend on the merchant. */
export const categoryKinds: Readonly<Partial<Record<Category, readonly string[]>>> = {
  cash: ["cash_advance"],
  fees: ["annual_fee", "debit_adjustment", "credit_adjustment"],
};

/** The category of a card transaction: by its kind first, then by the merchant's code. */
export function categoryOf(kind: string, mcc: string): Category {
  const byKind = categories.find((key) => categoryKinds[key]?.includes(kind));
  if (byKind) return byKind;
  return (
    categories.find(
      (key) => key !== "other" && categoryCodes[key].some(([from, to]) => mcc >= from && mcc <= to),
    ) ?? "other"
  );
}

export function isCategory(text: string): text is Category {
  return (categories as readonly string[]).includes(text);
}
