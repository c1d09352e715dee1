import { sessionHours, sessionIdleMinutes } from "../rules";

/** isLiveSession (auth/rules) in SQL; `session` is a table alias. */
export function isLiveSession(session: string): string {
  return `(${session}.ended_at IS NULL
    AND ${session}.last_seen_at > now() - interval '${sessionIdleMinutes} minutes'
    AND ${session}.created_at > now() - interval '${sessionHours} hours')`;
}
