import { beforeEach, expect, test } from "vitest";
import { logIn } from "@/lib/auth/commands/login";
import { asOwner, freshDatabase } from "../../support/database";
import { rightPassword, type SampleMember, visitor } from "../../support/login-fixtures";
import { insertMemberAsOwner } from "../../support/member-as-owner";

const database = freshDatabase("web");
let member: SampleMember;
let count = 0;

const chrome = (version: string) =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/${version} Safari/537.36`;
const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Safari/604.1";

beforeEach(async () => {
  count += 1;
  member = await insertMemberAsOwner(database.name, `naomi.yoshida${count}`);
});

async function enter(userAgent: string, password = rightPassword): Promise<boolean> {
  return (await logIn(visitor, { userId: member.userId, password, userAgent })).ok;
}

async function told(): Promise<string[]> {
  const sql = "SELECT body FROM message WHERE cardmember_id = $1 AND topic = 'newDevice'";
  const { rows } = await asOwner(database.name, (client) =>
    client.query<{ body: string }>(sql, [member.cardmemberId]),
  );
  return rows.map(({ body }) => body);
}

test("はじめての端末は知らせず、ほかの端末からのログインは一度だけ知らせる", async () => {
  expect(await enter(chrome("140.0"))).toBe(true);
  expect(await told()).toEqual([]);
  expect(await enter(iphone)).toBe(true);
  expect(await told()).toHaveLength(1);
  expect((await told())[0]).toContain("・端末：Safari iPhone");
  expect(await enter(iphone)).toBe(true);
  expect(await told()).toHaveLength(1);
});

test("版が上がっただけなら、同じ端末", async () => {
  await enter(chrome("140.0"));
  await enter(chrome("141.0.2"));
  expect(await told()).toEqual([]);
});

test("正しくないパスワードは、端末を覚えさせない", async () => {
  await enter(chrome("140.0"));
  expect(await enter(iphone, "not the right password")).toBe(false);
  expect(await told()).toEqual([]);
  await enter(iphone);
  expect(await told()).toHaveLength(1);
});

test("同じ新しい端末から同時に入っても、一度だけ", async () => {
  await enter(chrome("140.0"));
  await Promise.all([enter(iphone), enter(iphone)]);
  expect(await told()).toHaveLength(1);
});
