import "server-only";
import { type Actor, actorLabelOf } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import type { Tx } from "./db";
import { sha256HexOf } from "./hashing";

/** The idempotency key of a form. */
export type Keyed = { readonly idempotencyKey: string };

/** Path of the result page. */
export type Answered = { readonly location: string };

export type KeyedRequest = Answered & {
  readonly key: string;
  /** The input, as JSON: the same key with other content is refused. */
  readonly content: unknown;
};

/**
 * Runs a command once per idempotency key of an actor, in the running transaction. A repeated key runs
 * nothing and returns the location of the first run; a concurrent request waits until the first
 * transaction ends. A refusal releases the key, so that the form can be sent again.
 */
export async function once<Refusal>(
  tx: Tx,
  actor: Actor,
  { key, content, location }: KeyedRequest,
  work: () => Promise<Result<unknown, Refusal>>,
): Promise<Result<Answered, Refusal | "other-content">> {
  const label = actorLabelOf(actor);
  const contentHash = sha256HexOf(JSON.stringify(content));
  const inserted = await tx.execute`
    INSERT INTO idempotency_key (actor, key, content_hash, location)
    VALUES (${label}, ${key}, ${contentHash}, ${location}) ON CONFLICT DO NOTHING`;
  const id = { actor: label, key };
  if (inserted === 0) {
    const first = await tx.idempotencyKey.findUniqueOrThrow({ where: { actor_key: id } });
    if (first.contentHash !== contentHash) return refused("other-content");
    return done({ location: first.location });
  }
  const result = await work();
  if (result.ok) return done({ location });
  await tx.idempotencyKey.deleteMany({ where: id });
  return result;
}
