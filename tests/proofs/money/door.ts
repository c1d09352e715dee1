import { POST as enter } from "@/app/(public)/login/enter/route";
import { insertCredential } from "@/lib/auth/store";
import type { MemberActor } from "@/lib/kernel/actor";
import { hashPassword } from "@/lib/platform/password";
import { inTransaction } from "@/lib/platform/transaction";
import { rowsOf } from "../../support/feed";
import { rightPassword } from "../../support/login-fixtures";

type Route = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

type Database = { readonly name: string };

const host = "http://localhost:3000";

/** Sends a form as a browser does. */
export function submit(
  route: Route,
  path: string,
  fields: Readonly<Record<string, string>>,
  cookie = "",
): Promise<Response> {
  const request = new Request(host + path, {
    method: "POST",
    headers: { origin: host, host: "localhost:3000", cookie },
    body: new URLSearchParams(fields),
  });
  return route(request, { params: Promise.resolve({}) });
}

/** Registers a member of the village and logs in; answers the cookie. */
export async function logIn({ accountId, cardmemberId }: MemberActor): Promise<string> {
  const userId = `hanako.${cardmemberId.toLowerCase()}`;
  const passwordHash = await hashPassword(rightPassword);
  await inTransaction((tx) =>
    insertCredential(tx, { accountId, cardmemberId, userId, passwordHash, letterDueAt: null }),
  );
  const answer = await submit(enter, "/login/enter", { userId, password: rightPassword });
  return /kaiin-session=[\w-]+/.exec(answer.headers.get("set-cookie") ?? "")?.[0] ?? "";
}

/** How many rows of a table are an account's. */
export function countOf(
  database: Database,
  table: string,
  { accountId }: MemberActor,
): Promise<number> {
  const sql = `SELECT count(*)::int AS n FROM ${table} WHERE account_id = $1`;
  return rowsOf<{ n: number }>(database, sql, [accountId]).then(([row]) => row?.n ?? 0);
}

/** A lot of points that expires long after the test. */
export async function giveLot(
  database: Database,
  { accountId }: MemberActor,
  points: number,
): Promise<void> {
  await rowsOf(
    database,
    `WITH lot AS (INSERT INTO point_lot (account_id, closing_on, left_points, confirmed_at, expires_on)
       VALUES ($1, '2025-01-19', $2, now(), '2028-01-19'))
     INSERT INTO point_entry (account_id, kind, points, lot_closing_on, occurred_on)
     VALUES ($1, 'earned', $2, '2025-01-19', '2025-01-19')`,
    [accountId, points],
  );
}
