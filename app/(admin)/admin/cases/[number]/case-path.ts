import type { Result } from "@/lib/kernel/result";
import { type FormOutcome, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import type { CaseRefusal } from "@/lib/support/commands/cases";

/** The page of a case, with what was just done. */
export function casePath(number: string, notice?: string): string {
  const path = `/admin/cases/${encodeURIComponent(number)}`;
  return notice ? `${path}?${new URLSearchParams({ notice })}` : path;
}

/** Where a clerk goes on after writing or ending. */
export function caseOutcome(
  number: string,
  notice: string,
  result: Result<unknown, CaseRefusal>,
): FormOutcome {
  if (result.ok) return proceed(casePath(number, notice));
  if (result.refusal === "ended") return showForm("ended");
  return respond(plainPage(result.refusal === "unknown-case" ? 404 : 422));
}
