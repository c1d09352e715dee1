import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { db } from "../db";
import type { Query } from "@/lib/kernel/url";
import { randomToken, tokenHashOf } from "../hashing";
import { openField, sealField } from "../sealing";

/** What a form shows again: refusal codes by field ("" is the whole form) and the values of its fields. */
export type Flash = {
  readonly errors: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
};

const minutes = 15;
const parameter = "e";

/** Binds a flash to the browser that sent the form: its URL alone does not open it. */
export const formCookie = "kaiin-form";

export const emptyFlash: Flash = { errors: {}, values: {} };

/** Saves a flash for 15 minutes; returns the URL of the form that shows it. */
export async function saveFlash(browser: string, form: string, flash: Flash): Promise<string> {
  const token = randomToken().slice(0, 16);
  const tokenHash = tokenHashOf(`${browser}.${token}`);
  const contentSealed = sealField(`Flash.content:${tokenHash}`, JSON.stringify(flash));
  const expiresAt = new Date(Date.now() + minutes * 60_000);
  await db().flash.create({ data: { tokenHash, contentSealed, expiresAt } });
  const [path, query = ""] = form.split("?");
  const parameters = new URLSearchParams(query);
  parameters.set(parameter, token);
  return `${path}?${parameters}`;
}

/** The flash named in a form's URL, for the same browser; empty if it has expired or does not exist. */
export const readFlash = cache(async (token: Query[string]): Promise<Flash> => {
  const browser = (await cookies()).get(formCookie)?.value;
  if (typeof token !== "string" || !browser) return emptyFlash;
  const tokenHash = tokenHashOf(`${browser}.${token}`);
  const row = await db().flash.findUnique({ where: { tokenHash } });
  if (!row || row.expiresAt < new Date()) return emptyFlash;
  return JSON.parse(openField(`Flash.content:${tokenHash}`, row.contentSealed)) as Flash;
});
