import { z } from "zod";
import { type Query, urlPath, withQuery } from "@/lib/kernel/url";
import { oneText } from "@/lib/platform/http/address";

const list = z.object({ cursor: oneText });

/** The page of the list a URL asks for; "" is the newest. */
export function readList(query: Query): z.output<typeof list> {
  return list.parse(query);
}

export function listPath(cursor?: string): string {
  return withQuery("/messages", { cursor });
}

export function messagePath(messageId: string): string {
  return urlPath`/messages/${messageId}`;
}

const settings = z.object({ done: oneText });

/** What was just done with the settings: "changed", "same", or "". */
export function readSettings(query: Query): z.output<typeof settings> {
  return settings.parse(query);
}

export function settingsPath(done?: string): string {
  return withQuery("/messages/settings", { done });
}
