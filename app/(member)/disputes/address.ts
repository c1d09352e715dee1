import { urlPath } from "@/lib/kernel/url";

/** The page of a case, or a step of it. */
export function casePath(receiptNo: string, step?: "reply" | "withdraw"): string {
  const path = urlPath`/disputes/${receiptNo}`;
  return step ? `${path}/${step}` : path;
}
