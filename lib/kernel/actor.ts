import type { Language } from "./language";

declare const actorBrand: unique symbol;

/** A cardmember whose session was checked in this request. Only auth/session makes one. */
export type MemberActor = {
  readonly [actorBrand]: "member";
  readonly kind: "member";
  readonly accountId: string;
  readonly cardmemberId: string;
  readonly role: "basic" | "family";
  readonly credentialId: string;
  /** SHA-256 of the session's token. */
  readonly sessionHash: string;
};

export type StaffRole = "agent" | "supervisor" | "auditor";

/** A clerk whose staff session was checked in this request. Only support/session makes one. */
export type SupportActor = {
  readonly [actorBrand]: "support";
  readonly kind: "support";
  readonly staffId: string;
  readonly role: StaffRole;
  readonly sessionHash: string;
};

/** A job, started by the scheduler or an operator. */
export type SystemActor = {
  readonly [actorBrand]: "system";
  readonly kind: "system";
  readonly job: string;
};

/** A caller who has not logged in. `address` is the network address that throttles count by. */
export type Visitor = {
  readonly [actorBrand]: "visitor";
  readonly kind: "visitor";
  readonly address: string;
  readonly userAgent: string;
  /** The language of the pages they see and whether they chose it; absent for callers without a page. */
  readonly language?: { readonly code: Language; readonly isChosen: boolean };
};

export type Actor = MemberActor | SupportActor | SystemActor | Visitor;

type Bare<A> = Omit<A, "kind" | typeof actorBrand>;

/** Only auth/session may call this: the value itself is the proof that the session was checked. */
export function memberActor(facts: Bare<MemberActor>): MemberActor {
  return { ...facts, kind: "member" } as MemberActor;
}

/** Only support/session may call this. */
export function supportActor(facts: Bare<SupportActor>): SupportActor {
  return { ...facts, kind: "support" } as SupportActor;
}

/** Only jobs may call this. */
export function systemActor(job: string): SystemActor {
  return { kind: "system", job } as SystemActor;
}

/** Only platform/http may call this. */
export function visitor(facts: Bare<Visitor>): Visitor {
  return { ...facts, kind: "visitor" } as Visitor;
}

/** The actor as the audit log stores it, e.g. `member:KM00000010`. */
export function actorLabelOf(actor: Actor): string {
  switch (actor.kind) {
    case "member":
      return `member:${actor.cardmemberId}`;
    case "support":
      return `staff:${actor.staffId}`;
    case "system":
      return `job:${actor.job}`;
    case "visitor":
      return "visitor";
  }
}
