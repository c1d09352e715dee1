/** Who may enter: anybody, a member, a basic member (404 for a family member), a clerk. */
export type Guard = "public" | "member" | "basic" | "staff";

type Route = { readonly guard: Guard; readonly does: "page" | "read" | "write" };

const page = (guard: Guard): Route => ({ guard, does: "page" });
const read = (guard: Guard): Route => ({ guard, does: "read" });
const write = (guard: Guard): Route => ({ guard, does: "write" });

/** Every route of the build and its guard; one that is missing here fails guards.sweep.ts. */
export const routes: Readonly<Record<string, Route>> = {
  "/": page("public"),
  "/login": page("public"),
  "/login/enter": write("public"),
  "/login/code": page("public"),
  "/login/code/enter": write("public"),
  "/login/passkey/begin": write("public"),
  "/login/passkey/enter": write("public"),
  "/logout": write("public"),
  "/register": page("public"),
  "/register/identify": write("public"),
  "/register/confirm": write("public"),
  "/register/resend": write("public"),
  "/register/complete": write("public"),
  "/register/email": write("public"),
  "/recover/user-id": page("public"),
  "/recover/user-id/identify": write("public"),
  "/recover/user-id/confirm": write("public"),
  "/recover/password": page("public"),
  "/recover/password/identify": write("public"),
  "/recover/password/confirm": write("public"),
  "/recover/password/complete": write("public"),
  "/revolving/simulate": page("public"),
  "/revolving/simulate/schedule": read("public"),
  "/help/login": page("public"),
  "/help/lost": page("public"),
  "/help/mail": page("public"),
  "/help/words": page("public"),
  "/offline": page("public"),
  "/preferences": write("public"),
  "/session/extend": write("public"),
  "/api/health/live": read("public"),
  "/api/health/ready": read("public"),
  "/api/auth/[...nextauth]": read("public"),

  "/home": page("member"),
  "/menu": page("member"),
  "/activity": page("member"),
  "/activity/[id]": page("member"),
  "/activity/[id]/dispute": page("member"),
  "/activity/[id]/dispute/tell": page("member"),
  "/activity/[id]/dispute/check": write("member"),
  "/activity/[id]/dispute/confirm": page("member"),
  "/activity/[id]/dispute/open": write("member"),
  "/disputes": page("member"),
  "/disputes/[number]": page("member"),
  "/disputes/[number]/done": page("member"),
  "/disputes/[number]/reply": write("member"),
  "/disputes/[number]/withdraw": write("member"),
  "/activity/export": read("member"),
  "/statements": page("member"),
  "/statements/calendar": read("basic"),
  "/statements/[month]": page("member"),
  "/statements/[month]/pdf": read("member"),
  "/statements/[month]/export": read("member"),
  "/credit": page("member"),
  "/points": page("basic"),
  "/points/exchange": page("basic"),
  "/points/exchange/check": write("basic"),
  "/points/exchange/check-charge": write("basic"),
  "/points/exchange/confirm": page("basic"),
  "/points/exchange/accept": write("basic"),
  "/points/exchange/[id]": page("basic"),
  "/revolving": page("basic"),
  "/revolving/convert": page("basic"),
  "/revolving/convert/confirm": page("basic"),
  "/revolving/convert/accept": write("basic"),
  "/revolving/conversions/[number]": page("basic"),
  "/revolving/conversions/[number]/undo": page("basic"),
  "/revolving/conversions/[number]/undo/accept": write("basic"),
  "/revolving/amount": page("basic"),
  "/revolving/amount/change": write("basic"),
  "/revolving/extra": page("basic"),
  "/revolving/extra/accept": write("basic"),
  "/revolving/extra/withdraw": write("basic"),
  "/cards": page("member"),
  "/cards/[id]/freeze": write("member"),
  "/cards/[id]/unfreeze": page("member"),
  "/cards/[id]/unfreeze/accept": write("member"),
  "/cards/[id]/lost": page("member"),
  "/cards/[id]/lost/check": write("member"),
  "/cards/[id]/lost/confirm": page("member"),
  "/cards/[id]/lost/accept": write("member"),
  "/cards/losses/[number]": page("member"),
  "/family-cards": page("basic"),
  "/family-cards/apply": page("basic"),
  "/family-cards/apply/check": write("basic"),
  "/family-cards/apply/confirm": page("basic"),
  "/family-cards/apply/accept": write("basic"),
  "/family-cards/applications/[number]": page("basic"),
  "/family-cards/requests/[number]": page("basic"),
  "/family-cards/[id]/[change]": page("basic"),
  "/family-cards/[id]/[change]/check": write("basic"),
  "/family-cards/[id]/[change]/confirm": page("basic"),
  "/family-cards/[id]/[change]/accept": write("basic"),
  "/cards/[id]/pin": page("member"),
  "/cards/[id]/pin/change": write("member"),
  "/profile": page("member"),
  "/profile/address/suggest": write("basic"),
  "/profile/address/fill": write("basic"),
  "/profile/[kind]": page("member"),
  "/profile/[kind]/check": write("member"),
  "/profile/[kind]/confirm": page("member"),
  "/profile/[kind]/accept": write("member"),
  "/profile/email": page("member"),
  "/profile/email/send": write("member"),
  "/profile/email/resend": write("member"),
  "/profile/email/confirm": page("member"),
  "/profile/email/accept": write("member"),
  "/profile/name": page("member"),
  "/profile/name/form": page("member"),
  "/profile/bank-pin": page("basic"),
  "/profile/my-data": page("member"),
  "/profile/my-data/take": write("member"),
  "/profile/my-data/[id]": read("member"),
  "/profile/history": page("member"),
  "/profile/history/[number]": page("member"),
  "/profile/history/[number]/withdraw": write("member"),
  "/security": page("member"),
  "/security/end-login": write("member"),
  "/security/password": page("member"),
  "/security/password/change": write("member"),
  "/security/second-step": page("member"),
  "/security/second-step/begin": write("member"),
  "/security/second-step/new": page("member"),
  "/security/second-step/new/finish": write("member"),
  "/security/second-step/codes": page("member"),
  "/security/second-step/codes/noted": write("member"),
  "/security/second-step/off": write("member"),
  "/security/passkeys": page("member"),
  "/security/passkeys/begin": write("member"),
  "/security/passkeys/new": page("member"),
  "/security/passkeys/new/finish": write("member"),
  "/security/passkeys/[id]": page("member"),
  "/security/passkeys/[id]/remove": write("member"),
  "/security/user-id": page("member"),
  "/security/user-id/change": write("member"),
  "/messages": page("member"),
  "/messages/read": write("member"),
  "/messages/settings": page("member"),
  "/messages/settings/change": write("member"),
  "/messages/[id]": page("member"),
  "/messages/[id]/read": write("member"),

  "/admin": page("staff"),
  "/admin/login": page("public"),
  "/admin/login/enter": write("public"),
  "/admin/logout": write("public"),
  "/admin/enrol/[token]": page("public"),
  "/admin/enrol/[token]/finish": write("public"),
  "/admin/session/extend": write("public"),
  "/admin/audit": page("staff"),
  "/admin/cases": page("staff"),
  "/admin/cases/open": write("staff"),
  "/admin/cases/[number]": page("staff"),
  "/admin/cases/[number]/write": write("staff"),
  "/admin/cases/[number]/resolve": write("staff"),
  "/admin/requests": page("staff"),
  "/admin/members": page("staff"),
  "/admin/members/clear": write("staff"),
  "/admin/members/open": write("staff"),
  "/admin/members/[id]": page("staff"),
  "/admin/members/[id]/check/start": write("staff"),
  "/admin/members/[id]/check/answer": write("staff"),
  "/admin/members/[id]/guide": write("staff"),
  "/admin/members/[id]/reopen-registration": write("staff"),
  "/admin/members/[id]/unlock": write("staff"),
  "/admin/members/[id]/resend": write("staff"),
  "/admin/members/[id]/freeze": write("staff"),
  "/admin/members/[id]/lift": write("staff"),
  "/admin/members/[id]/remove-proofs": write("staff"),
};

/** What `/profile/[kind]` stands for: what is the contract's, a family member does not find. */
const kinds: Readonly<Record<string, Guard>> = {
  address: "basic",
  employer: "member",
  phone: "member",
  "debit-account": "basic",
  "statement-delivery": "basic",
};

/** Every route, and beside `/profile/[kind]` the URLs it stands for with the guard of each. */
const urls: readonly (readonly [string, Route])[] = Object.entries(routes).flatMap(
  ([address, route]) => {
    if (!address.startsWith("/profile/[kind]")) return [[address, route] as const];
    const meant = Object.entries(kinds).map(
      ([kind, guard]) => [address.replace("[kind]", kind), { ...route, guard }] as const,
    );
    return [[address, route] as const, ...meant];
  },
);

/** Next's own; nobody asks for them by their address. */
const inner = new Set(["/_not-found", "/_global-error"]);

/** The addresses of a build's manifest. */
export function addressesOf(manifest: Readonly<Record<string, string>>): string[] {
  return Object.values(manifest).filter((address) => !inner.has(address));
}

/** An address one can ask for: ids that nobody has. */
export function exampleOf(address: string): string {
  return address
    .replace("[month]", "2026-11")
    .replace("[...nextauth]", "session")
    .replaceAll(/\[[^\]]+\]/g, "00000000-0000-4000-8000-000000000000");
}

export function addressesWith(does: Route["does"][], guards: Guard[]): string[] {
  return urls
    .filter(([, route]) => does.includes(route.does) && guards.includes(route.guard))
    .map(([address]) => address);
}
