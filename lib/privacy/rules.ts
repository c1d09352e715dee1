/** For so long the login that asked may fetch what it asked for. [rule] */
export const requestMinutes = 15;
/** So often a member may ask within 24 hours. [rule] */
export const requestsADay = 3;
const hours = 24;

export type OwnRequest = {
  readonly requestId: string;
  readonly sessionHash: string;
  readonly requestedAt: Date;
};

export type RequestDecision =
  /** Asked already by this login, and still to be fetched. */
  | { readonly kind: "open"; readonly request: OwnRequest }
  | { readonly kind: "new" }
  /** Until when it has to wait. */
  | { readonly kind: "too-often"; readonly until: Date };

/** When a request was made so long ago that what it asked for cannot be fetched any more. */
export function openUntil({ requestedAt }: Pick<OwnRequest, "requestedAt">): Date {
  return new Date(requestedAt.getTime() + requestMinutes * 60_000);
}

/** The request of a login that is still open, of its requests in any order. */
export function openRequestOf(
  requests: readonly OwnRequest[],
  sessionHash: string,
  now: Date,
): OwnRequest | null {
  const own = requests.filter((request) => request.sessionHash === sessionHash);
  return own.find((request) => now < openUntil(request)) ?? null;
}

/** What becomes of asking now, by what the member asked for within the last 24 hours. */
export function decideRequest(
  requests: readonly OwnRequest[],
  sessionHash: string,
  now: Date,
): RequestDecision {
  const open = openRequestOf(requests, sessionHash, now);
  if (open) return { kind: "open", request: open };
  const ends = requests
    .map(({ requestedAt }) => requestedAt.getTime() + hours * 3_600_000)
    .filter((end) => end > now.getTime())
    .sort((a, b) => b - a);
  const end = ends[requestsADay - 1];
  return end === undefined ? { kind: "new" } : { kind: "too-often", until: new Date(end) };
}
