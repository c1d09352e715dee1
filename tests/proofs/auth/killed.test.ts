import { spawn } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { logIn } from "@/lib/auth/commands";
import { loginCounterOf } from "@/lib/auth/store/attempts";
import { asOwner, freshDatabase } from "../../support/database";
import { evaluations, insertMember, rightPassword, visitor } from "../../support/login-fixtures";

const database = freshDatabase();
const userId = "killed.process";

beforeAll(async () => {
  await insertMember(userId);
});

/** A process that takes a try and dies of SIGKILL before settling it; answers what it was told. */
async function takeAndDie(): Promise<string> {
  const args = ["--conditions=react-server", "--import", "tsx", "tests/support/die-process.ts"];
  const child = spawn(process.execPath, [...args, userId], {
    env: process.env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise((resolve) => child.on("exit", resolve));
  const answer = await new Promise<string>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.on("exit", () => resolve("died too soon"));
  });
  child.kill("SIGKILL");
  await gone;
  return answer;
}

async function tryLogin(password: string): Promise<string> {
  const result = await logIn(visitor, { userId, password, userAgent: "" });
  return result.ok ? "in" : result.refusal.kind;
}

test("照合の途中で5回kill -9されても、4回目の照合は始まらず、正しいパスワードでも入れない", async () => {
  const before = await evaluations();
  const answers: string[] = [];
  for (let at = 0; at < 5; at += 1) answers.push(await takeAndDie());
  expect(answers).toEqual(["taken", "taken", "taken", "refused", "refused"]);
  expect(await tryLogin(rightPassword)).toBe("locked");
  await asOwner(database.name, (client) =>
    client.query(
      "UPDATE attempt_guard SET reserved_at = now() - interval '61 seconds' WHERE subject = $1",
      [loginCounterOf(userId)],
    ),
  );
  expect(await takeAndDie()).toBe("refused");
  expect(await tryLogin(rightPassword)).toBe("locked");
  expect((await evaluations()).real).toBe(before.real);
  const { rowCount } = await asOwner(database.name, (client) =>
    client.query("SELECT 1 FROM lockout WHERE ended_at IS NULL"),
  );
  expect(rowCount).toBe(1);
}, 60_000);
