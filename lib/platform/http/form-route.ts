import "server-only";
import type { z } from "zod";
import { isHttps } from "../env";
import { randomToken } from "../hashing";
import { isUnreachable, Retryable } from "../transaction";
import { type Flash, formCookie, saveFlash } from "./flash";
import { readFormBody } from "./form-body";
import { isFromOwnPage } from "./origin";
import { plainPage } from "./plain-page";

type Fields = Readonly<Record<string, string>>;

/** The outcome of a form: made by showForm, proceed and respond, read by formRoute alone. */
export type FormOutcome =
  | ({ readonly kind: "form"; readonly errors: Fields } & FormOptions)
  | ({ readonly kind: "page"; readonly path: string } & PageOptions)
  | { readonly kind: "answer"; readonly response: Response };

type FormOptions = {
  /** The page that shows the errors, if it is not the route's form. */
  readonly at?: string;
  /** Values to show in place of those typed. */
  readonly values?: Fields;
  readonly cookies?: readonly string[];
};

type PageOptions = {
  /** Values the page reads with readFlash: "typed" for those typed (without secrets), or others. */
  readonly carry?: "typed" | Fields;
  readonly cookies?: readonly string[];
  readonly headers?: Answer;
};

/**
 * Returns to the form with its errors: a refusal code for the whole form, or codes by field ("" is the
 * whole form).
 */
export function showForm(errors: string | Fields, options: FormOptions = {}): FormOutcome {
  return {
    kind: "form",
    errors: typeof errors === "string" ? { "": errors } : errors,
    ...options,
  };
}

/** Redirects to a path of this portal. */
export function proceed(path: string, options: PageOptions = {}): FormOutcome {
  return { kind: "page", path, ...options };
}

/** A response of its own (404, 429, 503 …). */
export function respond(response: Response): FormOutcome {
  return { kind: "answer", response };
}

type Answer = Readonly<Record<string, string>>;
type Context = { params: Promise<Record<string, string>> };

type FormSpec<Who, Shape extends z.ZodType> = {
  /** The guard: returns who sends this, or the response that refuses them. */
  readonly who: (request: Request, params: Params) => Promise<Who | Response>;
  /** A strict object, or one per URL; its messages are refusal codes. Unknown fields are refused. */
  readonly shape: Shape | ((params: Params) => Shape);
  /** The URL of the form that shows the errors. */
  readonly form: string | ((fields: Record<string, string>, params: Params) => string);
  /** Fields whose values are never sent back to the form. */
  readonly secrets?: readonly string[];
  readonly run: (who: Who, input: z.output<Shape>, params: Params) => Promise<FormOutcome>;
};

type Params = Readonly<Record<string, string>>;

/**
 * Wraps every unsafe request: checks the origin, caps the body, runs the guard, validates the fields and runs
 * the command, then answers with a 303. A refusal returns to the form with the values typed, without secrets.
 * A retryable failure is answered with 503; with the same idempotency key it is safe to send again.
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
    const params = await context.params;
    const who = await spec.who(request, params);
    if (who instanceof Response) return who;
    const shape = typeof spec.shape === "function" ? spec.shape(params) : spec.shape;
    const shaped = shape.safeParse(body.fields);
    if (
      !shaped.success &&
      shaped.error.issues.some((issue) => issue.code === "unrecognized_keys")
    ) {
      return plainPage(400);
    }
    const outcome = shaped.success
      ? await spec.run(who, shaped.data, params)
      : showForm(codesOf(shaped.error));
    return responseOf(request, spec, { fields: body.fields, params }, outcome);
  };
}

type Sent = { readonly fields: Record<string, string>; readonly params: Params };
type Spec = Pick<FormSpec<never, z.ZodType>, "form" | "secrets">;

async function responseOf(request: Request, spec: Spec, sent: Sent, outcome: FormOutcome) {
  const typed = withoutSecrets(spec, sent.fields);
  switch (outcome.kind) {
    case "answer":
      return outcome.response;
    case "form": {
      const { errors, at, values, cookies } = outcome;
      const form = typeof spec.form === "string" ? spec.form : spec.form(sent.fields, sent.params);
      const flash = { errors, values: withoutSecrets(spec, values ?? typed) };
      return withFlash(request, at ?? form, flash, { cookies });
    }
    case "page": {
      const { path, carry, cookies, headers } = outcome;
      if (!carry) return seeOther(path, cookies, headers);
      const values = carry === "typed" ? typed : withoutSecrets(spec, carry);
      return withFlash(request, path, { errors: {}, values }, { cookies, headers });
    }
  }
}

/** The first refusal code of each field. */
function codesOf(error: z.ZodError): Record<string, string> {
  const codes: Record<string, string> = {};
  for (const issue of error.issues) codes[issue.path.join(".")] ??= issue.message;
  return codes;
}

function withoutSecrets({ secrets = [] }: Spec, values: Fields): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secrets.includes(name)));
}

/** A 303 to a path that reads the flash; only the browser that sent the form can read it. */
async function withFlash(
  request: Request,
  path: string,
  flash: Flash,
  { cookies = [], headers }: Pick<PageOptions, "cookies" | "headers">,
): Promise<Response> {
  const known = cookieOf(request, formCookie);
  const browser = known ?? randomToken();
  const to = await saveFlash(browser, path, flash);
  return seeOther(to, known ? cookies : [...cookies, setCookie(formCookie, browser)], headers);
}

/** A 303 to a path of this portal. */
export function seeOther(to: string, cookies: readonly string[] = [], headers: Answer = {}) {
  const answer = new Response(null, { status: 303, headers: { ...headers, Location: to } });
  answer.headers.set("Cache-Control", "private, no-store");
  for (const cookie of cookies) answer.headers.append("Set-Cookie", cookie);
  return answer;
}

/** A session cookie (or one for maxAgeSeconds) that scripts cannot read. */
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
