import "server-only";
import type { Tx } from "./db";

/** A request with the key its form carries, and what answers it once it is done. */
export type KeyedRequest = {
  readonly actorLabel: string;
  readonly key: string;
  /** Hash of what was sent: the same key with other content is refused. */
  readonly contentHash: string;
  readonly location: string;
};

/** First of its key, a repetition with where the first went, or a key used for something else. */
export type KeyedAnswer =
  | { readonly kind: "first" }
  | { readonly kind: "repeated"; readonly location: string }
  | { readonly kind: "other-content" };

/**
 * Takes a key in the running transaction. Whoever sends it at the same time waits for this
 * transaction's end and then gets its answer.
 */
export async function answerOnce(tx: Tx, request: KeyedRequest): Promise<KeyedAnswer> {
  const { actorLabel, key, contentHash, location } = request;
  const taken = await tx.$executeRaw`
    INSERT INTO idempotency_key (actor, key, content_hash, location)
    VALUES (${actorLabel}, ${key}, ${contentHash}, ${location}) ON CONFLICT DO NOTHING`;
  if (taken === 1) return { kind: "first" };
  const known = await tx.idempotencyKey.findUniqueOrThrow({
    where: { actor_key: { actor: actorLabel, key } },
  });
  if (known.contentHash !== contentHash) return { kind: "other-content" };
  return { kind: "repeated", location: known.location };
}

/** Gives a key back where nothing came of the request, so that it can be sent again. */
export async function forgetAnswer(tx: Tx, actorLabel: string, key: string): Promise<void> {
  await tx.idempotencyKey.deleteMany({ where: { actor: actorLabel, key } });
}
