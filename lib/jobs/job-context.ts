import type { SystemActor } from "@/lib/kernel/actor";
import type { Prepared } from "@/lib/platform/prepare";

/** What a job is handed that works on the database: whom it acts as, and the database made ready for it. */
export type JobContext = Prepared & { readonly actor: SystemActor };

/** A job: answers its exit code. The context is null for `--help`, and for a job without a database. */
export type Job = (args: string[], context: JobContext | null) => Promise<number>;
