import { lockedWords, wrongWords } from "./support/member";
import { neighboursOf } from "./support/people";
import { openServer, sendLogin, type Server } from "./support/server";
import { expect, test } from "./support/test";

const evaluations = "kaiin_password_evaluations_total";
const tries = 200;

async function evaluationsOf(servers: readonly Server[]): Promise<number> {
  const counts = await Promise.all(servers.map((server) => server.counterOf(evaluations)));
  return counts.reduce((sum, count) => sum + count, 0);
}

test("2つのサーバーに誤ったパスワードを200回同時に送っても、照合は3回だけ", async () => {
  test.setTimeout(300_000);
  const servers = [await openServer(), await openServer()];
  const { userId, password } = neighboursOf("with-javascript").stormed.login;
  try {
    const before = await evaluationsOf(servers);
    const answers = await Promise.all(
      Array.from({ length: tries }, (_, at) => {
        const { url } = servers[at % servers.length] as Server;
        return sendLogin(url, { userId, password: `natsu-no-owari-${at}` });
      }),
    );
    expect(await evaluationsOf(servers)).toBe(before + 3);
    const kinds = answers.map(({ status, words }) => {
      if (status === 503) return "busy";
      if (words.includes(lockedWords)) return "locked";
      return words.includes(wrongWords) ? "wrong" : `${status} ${words.slice(0, 80)}`;
    });
    const strange = kinds.filter((kind) => !["busy", "locked", "wrong"].includes(kind));
    expect(strange).toEqual([]);
    expect(kinds.filter((kind) => kind === "wrong").length).toBeLessThanOrEqual(2);
    expect(kinds).toContain("locked");
    const right = await sendLogin(servers[0]?.url ?? "", { userId, password });
    expect(right.words).toContain(lockedWords);
    expect(await evaluationsOf(servers)).toBe(before + 3);
  } finally {
    for (const server of servers) await server.stop();
  }
});
