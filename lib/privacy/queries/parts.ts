import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { Sheet } from "./sheets";

const rowsAtATime = 1000;

export type Row = Readonly<Record<string, string | number | null>>;

/** Yields the rows of a table in batches of 1000, so that memory does not grow with the history. */
export async function* partsOf(
  actor: MemberActor,
  { rows, order }: Pick<Sheet, "rows" | "order">,
): AsyncGenerator<Row[]> {
  const type = Prisma.raw(order);
  let after = Prisma.empty;
  for (;;) {
    const part = await db().query<Row>`
      SELECT own.*, own.k1::text AS place FROM (${rows(actor)}) AS own ${after}
      ORDER BY own.k1, own.k2 LIMIT ${rowsAtATime}`;
    if (part.length > 0) yield part;
    const last = part.at(-1);
    if (!last || part.length < rowsAtATime) return;
    after = Prisma.sql`WHERE (own.k1, own.k2) > (${last.place}::text::${type}, ${last.k2})`;
  }
}
