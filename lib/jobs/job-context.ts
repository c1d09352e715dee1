import type { SystemActor } from "@/lib/kernel/actor";
import type { Prepared } from "@/lib/platform/prepare";

/** What a job with a database receives: the actor, and the prepared database. */
export type JobContext = Prepared & { readonly actor: SystemActor };

/** A job; returns its exit code. The context is null for `--help` and for jobs without a database. */
export type Job = (args: string[], context: JobContext | null) => Promise<number>;
