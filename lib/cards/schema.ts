import { z } from "zod";
import { dateOfParts } from "@/lib/kernel/date-parts";
import { familyRelationships, foldKana } from "./rules/application";
import { foldPin, type PinShapeRefusal, pinShapeRefusal } from "./rules/pin";

/** What the shapes below refuse by themselves; each form has words for its own. */
export type FreezeFieldCode = "gone" | "wrong";
export type LossFieldCode = "missing" | "too-long" | "no-date" | "unknown-use" | "gone";
export type ApplicationFieldCode =
  | "missing"
  | "too-long"
  | "no-date"
  | "not-a-name"
  | "not-kana"
  | "unknown"
  | "no-consent"
  | "wrong"
  | "gone";
export type FamilyChangeFieldCode = "missing" | "wrong" | "gone";
export type PinFieldCode = PinShapeRefusal | "different" | "missing";
type FieldCode =
  | FreezeFieldCode
  | LossFieldCode
  | ApplicationFieldCode
  | FamilyChangeFieldCode
  | PinFieldCode;

const refusal = (error: FieldCode) => ({ error });

const key = z.uuid(refusal("gone"));
const missing = refusal("missing");
/** The re-entered password; absent if the login is recent enough. */
const password = z.string().max(256, refusal("wrong")).optional();
const part = z.string(refusal("no-date")).max(10, refusal("no-date"));
const short = z
  .string(missing)
  .max(60, refusal("too-long"))
  .transform((text) => text.trim());

/** 一時停止. */
export const freezeShape = z.strictObject({
  reason: z.enum(["precaution", "mislaid"], refusal("gone")),
  idempotencyKey: key,
});

export const unfreezeShape = z.strictObject({ password, idempotencyKey: key });

const lossFields = {
  what: z.enum(["lost", "stolen", "mislaid"], missing),
  noticedOnYear: part,
  noticedOnMonth: part,
  noticedOnDay: part,
  place: short,
  lastUse: z.string(missing).max(100, refusal("unknown-use")).optional(),
  policeStation: short,
  policeNumber: short,
  wantsCard: z.enum(["yes", "no"], missing),
};

type Loss = z.output<z.ZodObject<typeof lossFields>>;

function lossOf(typed: Loss, context: z.RefinementCtx) {
  const { what, noticedOnYear, noticedOnMonth, noticedOnDay, wantsCard, ...rest } = typed;
  const noticedOn = dateOfParts(noticedOnYear, noticedOnMonth, noticedOnDay);
  if (!noticedOn) {
    context.addIssue({
      code: "custom",
      path: ["noticedOn"],
      message: "no-date" satisfies LossFieldCode,
    });
    return z.NEVER;
  }
  const { place, policeStation, policeNumber, lastUse = null } = rest;
  const told = { place, policeStation, policeNumber, wantsCard: wantsCard === "yes" };
  return { what, report: { ...told, noticedOn, lastUse } };
}

/** 入力 of a loss report. */
export const lossShape = z.strictObject(lossFields).transform(lossOf);

/** 届け出る: the same fields, as the confirmation page sends them. */
export const lossAcceptShape = z
  .strictObject({ ...lossFields, what: z.enum(["lost", "stolen"], missing), idempotencyKey: key })
  .transform(({ idempotencyKey, ...typed }, context) => {
    const loss = lossOf(typed, context);
    return { ...loss.report, kind: typed.what, idempotencyKey };
  });

const name = z
  .string(missing)
  .transform((text) => text.normalize("NFC").trim())
  .pipe(
    z
      .string()
      .min(1, missing)
      .max(20, refusal("too-long"))
      .regex(/^[\p{L}\p{M}々〆ヶー・ 　]+$/u, refusal("not-a-name")),
  );

const kana = z
  .string(missing)
  .max(60, refusal("too-long"))
  .transform(foldKana)
  .pipe(
    z
      .string()
      .min(1, missing)
      .max(20, refusal("too-long"))
      .regex(/^[ァ-ヶー・]+$/, refusal("not-kana")),
  );

const personFields = {
  familyName: name,
  givenName: name,
  familyNameKana: kana,
  givenNameKana: kana,
  birthDateYear: part,
  birthDateMonth: part,
  birthDateDay: part,
  relationship: z.enum(familyRelationships, refusal("unknown")),
  consent: z.literal("yes", refusal("no-consent")),
};

type Person = z.output<z.ZodObject<typeof personFields>>;

function personOf(typed: Person, context: z.RefinementCtx) {
  const { birthDateYear, birthDateMonth, birthDateDay, consent: _, ...person } = typed;
  const birthDate = dateOfParts(birthDateYear, birthDateMonth, birthDateDay);
  if (birthDate) return { ...person, birthDate };
  context.addIssue({
    code: "custom",
    path: ["birthDate"],
    message: "no-date" satisfies ApplicationFieldCode,
  });
  return z.NEVER;
}

/** 入力 of an application. */
export const applicationShape = z.strictObject(personFields).transform(personOf);

/** 申し込む: the same fields and the form's idempotency key. */
export const applicationAcceptShape = z
  .strictObject({ ...personFields, password, idempotencyKey: key })
  .transform(({ password: typed, idempotencyKey, ...fields }, context) => ({
    person: personOf(fields, context),
    password: typed,
    idempotencyKey,
  }));

/** 入力 of a change of a family card: a cap, or the consent to the consequences. */
export const changeShape = z.strictObject({
  cap: z.string().max(12, missing).optional(),
  understood: z.string().max(12, missing).optional(),
});

/** 変更する: the request as the confirmation page's URL contains it; the password if it is due. */
export const changeAcceptShape = z.strictObject({
  cap: z.string().max(12, missing).optional(),
  password,
  idempotencyKey: key,
});

const pinPassword = z
  .string(refusal("missing"))
  .min(1, refusal("missing"))
  .max(256, refusal("missing"));

const typedPin = z.string(refusal("four-digits")).max(100, refusal("four-digits"));

const foldedPin = typedPin.transform(foldPin);

const newPin = foldedPin.superRefine((pin, context) => {
  const why = pinShapeRefusal(pin);
  if (why) context.addIssue({ code: "custom", message: why });
});

/** The form of a card's PIN; messages are refusal codes and never hold what was typed. */
export const pinShape = z
  .strictObject({ pin: newPin, pinAgain: foldedPin, currentPassword: pinPassword })
  .refine(({ pin, pinAgain }) => pin === pinAgain, { ...refusal("different"), path: ["pinAgain"] });
