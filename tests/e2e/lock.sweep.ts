import { type Answered, ask, eightAtOnce, formType } from "./support/ask";
import { lockedWords, wrongWords } from "./support/member";
import { type Login, loginOf, neighboursOf } from "./support/people";
import { expect, test } from "./support/test";

/** Sends the login form as a browser without JavaScript does, and reads the page it leads to. */
async function sendLogin(login: Login): Promise<Answered> {
  const sent = await ask("/login/enter", {
    method: "POST",
    headers: { origin: process.env.E2E_URL ?? "", "content-type": formType },
    body: new URLSearchParams(login).toString(),
  });
  expect(sent.status).toBe(303);
  const cookie = (sent.headers["set-cookie"] ?? []).map((one) => one.split(";")[0]);
  return ask(sent.headers.location ?? "", { headers: { cookie: cookie.join("; ") } });
}

const kindOf = ({ words }: Answered) =>
  words.includes(lockedWords) ? "locked" : words.includes(wrongWords) ? "wrong" : words;

// How few of hundreds are evaluated at all, in one process and in two, is login-lock.test.ts's part.
test("誤ったパスワードを同時に送っても、2回だけ誤りと答え、あとは正しくてもロックと答える", async () => {
  const { userId, password } = loginOf(neighboursOf("with-javascript").stormed);
  const kinds: string[] = [];
  const wrong = Array.from({ length: 24 }, (_, at) => `natsu-no-owari-${at}`);
  await eightAtOnce(wrong, async (guess) => {
    kinds.push(kindOf(await sendLogin({ userId, password: guess })));
  });
  expect(kinds.filter((kind) => kind === "wrong")).toHaveLength(2);
  expect(kinds.filter((kind) => kind === "locked")).toHaveLength(22);
  expect(kindOf(await sendLogin({ userId, password }))).toBe("locked");
});
