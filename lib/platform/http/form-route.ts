import "server-only";
import type { z } from "zod";
import { isHttps } from "../env";
import { randomToken } from "../hashing";
import { isUnreachable, Retryable } from "../transaction";
import { formCookie, saveFlash } from "./flash";
import { readFormBody } from "./form-body";
import { isFromOwnPage } from "./origin";
import { plainPage } from "./plain-page";

/** Where a form's sender goes next. */
export type FormOutcome =
  /** On to an own path. */
  | { readonly to: string; readonly cookies?: readonly string[]; readonly headers?: Answer }
  /**
   * Back to the form, or to the page `at`, with refusal codes by field ("" stands for the whole form) and
   * what was typed.
   */
  | {
      readonly again: Readonly<Record<string, string>>;
      readonly at?: string;
      /** What to show in the place of what was typed. */
      readonly values?: Readonly<Record<string, string>>;
      readonly cookies?: readonly string[];
    }
  /** An answer of its own (404, 429, 503 …). */
  | { readonly response: Response };

type Answer = Readonly<Record<string, string>>;
type Context = { params: Promise<Record<string, string>> };

type FormSpec<Who, Shape extends z.ZodType> = {
  /** The guard: who sends this, or the answer that turns them away. */
  readonly who: (request: Request) => Promise<Who | Response>;
  /** A strict object; its messages are refusal codes. Unknown fields are refused. */
  readonly shape: Shape;
  /** The address of the form that shows what has to be mended. */
  readonly form: string | ((fields: Record<string, string>, params: Params) => string);
  /** Fields whose values never go back to the form. */
  readonly secrets?: readonly string[];
  readonly run: (who: Who, input: z.output<Shape>, params: Params) => Promise<FormOutcome>;
};

type Params = Readonly<Record<string, string>>;

/**
 * The one wrapper of every unsafe request: origin, body cap, who, shape, command, then 303. A
 * refusal goes back to the form with what was typed, secrets left out. What the database could not take
 * now is answered with 503: the form's key makes it safe to send again.
 */
export function formRoute<Who, Shape extends z.ZodType>(spec: FormSpec<Who, Shape>) {
  const answer = answerOf(spec);
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      return await answer(request, context);
    } catch (error) {
      if (error instanceof Retryable || isUnreachable(error))
        return plainPage(503, { "Retry-After": "5" });
      throw error;
    }
  };
}

function answerOf<Who, Shape extends z.ZodType>(spec: FormSpec<Who, Shape>) {
  return async (request: Request, context: Context): Promise<Response> => {
    if (!isFromOwnPage(request)) return plainPage(403);
    const body = await readFormBody(request);
    if (!body.ok) return plainPage(body.status);
    const who = await spec.who(request);
    if (who instanceof Response) return who;
    const params = await context.params;
    const shaped = spec.shape.safeParse(body.fields);
    if (
      !shaped.success &&
      shaped.error.issues.some((issue) => issue.code === "unrecognized_keys")
    ) {
      return plainPage(400);
    }
    const outcome = shaped.success
      ? await spec.run(who, shaped.data, params)
      : { again: codesOf(shaped.error) };
    if ("response" in outcome) return outcome.response;
    if ("to" in outcome) return seeOther(outcome.to, outcome.cookies, outcome.headers);
    return backToForm(request, spec, { fields: body.fields, params }, outcome);
  };
}

/** The first refusal code of each field. */
function codesOf(error: z.ZodError): Record<string, string> {
  const codes: Record<string, string> = {};
  for (const issue of error.issues) codes[issue.path.join(".")] ??= issue.message;
  return codes;
}

async function backToForm(
  request: Request,
  spec: Pick<FormSpec<never, z.ZodType>, "form" | "secrets">,
  { fields, params }: { fields: Record<string, string>; params: Params },
  outcome: Extract<FormOutcome, { readonly again: unknown }>,
): Promise<Response> {
  const known = cookieOf(request, formCookie);
  const browser = known ?? randomToken();
  const secrets = new Set(spec.secrets ?? []);
  const shown = Object.entries(outcome.values ?? fields);
  const values = Object.fromEntries(shown.filter(([name]) => !secrets.has(name)));
  const form = typeof spec.form === "string" ? spec.form : spec.form(fields, params);
  const to = await saveFlash(browser, outcome.at ?? form, { errors: outcome.again, values });
  const cookies = known ? [] : [setCookie(formCookie, browser)];
  return seeOther(to, [...(outcome.cookies ?? []), ...cookies]);
}

/** A 303 to an own path. */
export function seeOther(to: string, cookies: readonly string[] = [], headers: Answer = {}) {
  const answer = new Response(null, { status: 303, headers: { ...headers, Location: to } });
  answer.headers.set("Cache-Control", "private, no-store");
  for (const cookie of cookies) answer.headers.append("Set-Cookie", cookie);
  return answer;
}

/** A cookie that ends with the browser (or after maxAgeSeconds), out of reach of scripts. */
export function setCookie(name: string, value: string, maxAgeSeconds?: number): string {
  const age = maxAgeSeconds === undefined ? "" : `; Max-Age=${maxAgeSeconds}`;
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${isHttps() ? "; Secure" : ""}${age}`;
}

export function cookieOf(request: Request, name: string): string | undefined {
  for (const part of (request.headers.get("cookie") ?? "").split(";")) {
    const [key, ...rest] = part.trim().split("=");
    if (key === name) return rest.join("=");
  }
  return undefined;
}
