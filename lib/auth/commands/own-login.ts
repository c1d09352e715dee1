import "server-only";
import { emit } from "@/lib/audit/emit";
import type { MemberActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { hashPassword, withHashSlot } from "@/lib/platform/password";
import { inTransaction } from "@/lib/platform/transaction";
import { moveCounter } from "../store/attempts";
import { type PasswordRefused, withPasswordCheck } from "./password-check";
import { foldUserId, neverRightRefusal, type NeverRight, type UserIdRefusal } from "../rules";
import { userIdRefusal } from "../rules";
import { type PasswordRefusal, passwordRefusal } from "../rules/password";
import { endSessionsOf, loadLoginOf, replacePassword, replaceUserId } from "../store";

/** A field of the form, and why it is invalid. */
type Invalid<Field extends string, Why> = { readonly field: Field; readonly why: Why };

export type PasswordChangeRefusal =
  | PasswordRefused
  | Invalid<"newPassword", PasswordRefusal | "four-digits">;

type PasswordChange = { readonly currentPassword: string; readonly newPassword: string };

/** Sets a new password, after a password check. Every other session of the member ends. */
export async function changePassword(
  actor: MemberActor,
  { currentPassword, newPassword }: PasswordChange,
): Promise<Result<null, PasswordChangeRefusal>> {
  const login = await inTransaction((tx) => loadLoginOf(tx, actor.cardmemberId));
  const isPin = neverRightRefusal("", newPassword) === "four-digits";
  const why = isPin ? "four-digits" : passwordRefusal(newPassword, login?.userId ?? "");
  if (why) return refused({ field: "newPassword", why });
  const passwordHash = await withHashSlot(() => hashPassword(newPassword));
  if (passwordHash === "busy") return refused("busy");
  return withPasswordCheck(actor, currentPassword, async (tx, { credentialId }) => {
    await replacePassword(tx, credentialId, passwordHash);
    await endSessionsOf(tx, credentialId, "password", actor.sessionHash);
    const { accountId, cardmemberId } = actor;
    await emit(tx, actor, {
      name: "member.password-changed",
      about: { accountId, cardmemberId },
    });
    return done(null);
  });
}

export type UserIdChangeRefusal =
  | PasswordRefused
  | Invalid<"userId", NeverRight | UserIdRefusal | "same" | "in-password" | "taken">;

type UserIdChange = { readonly currentPassword: string; readonly userId: string };

/** Sets a new user ID, after a password check. Counters move with it; every other session ends. */
export async function changeUserId(
  actor: MemberActor,
  { currentPassword, userId: typed }: UserIdChange,
): Promise<Result<null, UserIdChangeRefusal>> {
  const userId = foldUserId(typed);
  const why = neverRightRefusal(typed, "") ?? userIdRefusal(userId);
  if (why) return refused({ field: "userId", why });
  const isInPassword = passwordRefusal(currentPassword, userId) === "holds-user-id";
  return withPasswordCheck<null, UserIdChangeRefusal>(actor, currentPassword, async (tx, login) => {
    const { credentialId, accountId, cardmemberId } = login;
    if (login.userId === userId) return refused({ field: "userId", why: "same" });
    if (isInPassword) return refused({ field: "userId", why: "in-password" });
    const isFree = await replaceUserId(tx, credentialId, userId);
    if (!isFree) return refused({ field: "userId", why: "taken" });
    await moveCounter(tx, login.userId, userId);
    await endSessionsOf(tx, credentialId, "user-id", actor.sessionHash);
    await emit(tx, actor, {
      name: "member.user-id-changed",
      about: { accountId, cardmemberId },
    });
    return done(null);
  });
}
