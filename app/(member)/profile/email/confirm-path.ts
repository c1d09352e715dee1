/** The page that asks for the code of a flow. */
export function confirmPathOf({ flow = "" }: Readonly<Record<string, string>>): string {
  return `/profile/email/confirm?${new URLSearchParams({ flow })}`;
}
