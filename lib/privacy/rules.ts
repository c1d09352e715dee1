/** How long the login that made a request may download the result. [rule] */
export const requestMinutes = 15;
/** How many requests a member may make within 24 hours. [rule] */
export const requestsADay = 3;
const hours = 24;

export type OwnRequest = {
  readonly requestId: string;
  readonly sessionHash: string;
  readonly requestedAt: Date;
};

export type RequestDecision =
  /** This login has an open request, whose result can still be downloaded. */
  | { readonly kind: "open"; readonly request: OwnRequest }
  | { readonly kind: "new" }
  /** The instant until which a new request is refused. */
  | { readonly kind: "too-often"; readonly until: Date };

/** When a request expires. */
export function openUntil({ requestedAt }: Pick<OwnRequest, "requestedAt">): Date {
  return new Date(requestedAt.getTime() + requestMinutes * 60_000);
}

/** The open request of a login, among its requests in any order. */
export function openRequestOf(
  requests: readonly OwnRequest[],
  sessionHash: string,
  now: Date,
): OwnRequest | null {
  const own = requests.filter((request) => request.sessionHash === sessionHash);
  return own.find((request) => now < openUntil(request)) ?? null;
}

/** Decides on a new request, from the member's requests of the last 24 hours. */
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
