import { beforeAll, expect, test } from "vitest";
import { logIn } from "@/lib/auth/commands/login";
import { loginCounterOf, reserveAttempt } from "@/lib/auth/store/attempts";
import { asOwner, freshDatabase } from "../../support/database";
import { evaluations, insertMember, rightPassword, visitor } from "../../support/login-fixtures";
import { killNow, startProcess } from "../../support/processes";

const database = freshDatabase();
const userId = "killed.process";

beforeAll(async () => {
  await insertMember(userId);
});

/** A process that reserves an attempt and dies of SIGKILL before it is finished. Returns what it was told. */
async function reserveAndDie(): Promise<string> {
  const child = startProcess("tests/support/die-process.ts", { args: [userId] });
  const answer = await new Promise<string>((resolve) => {
    child.stdout?.on("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.on("exit", () => resolve("died too soon"));
  });
  await killNow(child);
  return answer;
}

async function tryLogin(password: string): Promise<string> {
  const result = await logIn(visitor, { userId, password, userAgent: "" });
  return result.ok ? "in" : result.refusal.kind;
}

test("照合の途中で3回kill -9されると、4回目の照合は始まらず、正しいパスワードでも入れない", async () => {
  const before = await evaluations();
  const subject = loginCounterOf(userId);
  const answers = await Promise.all([reserveAndDie(), reserveAndDie(), reserveAndDie()]);
  expect(answers).toEqual(["reserved", "reserved", "reserved"]);
  expect(await reserveAttempt(subject)).toBe(false);
  expect(await tryLogin(rightPassword)).toBe("locked");
  await asOwner(database.name, (client) =>
    client.query(
      "UPDATE attempt_counter SET reserved_at = now() - interval '61 seconds' WHERE counter = $1",
      [subject],
    ),
  );
  expect(await reserveAttempt(subject)).toBe(false);
  expect(await tryLogin(rightPassword)).toBe("locked");
  expect((await evaluations()).real).toBe(before.real);
  const { rowCount } = await asOwner(database.name, (client) =>
    client.query("SELECT 1 FROM lockout WHERE ended_at IS NULL"),
  );
  expect(rowCount).toBe(1);
});
