/** The page of a member's file, with what was just done. */
export function memberPath(cardmemberId: string, notice?: string): string {
  const path = `/admin/members/${encodeURIComponent(cardmemberId)}`;
  return notice ? `${path}?${new URLSearchParams({ notice })}` : path;
}
