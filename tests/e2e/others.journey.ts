import { heading, loginAs } from "./support/member";
import { pathOf } from "./support/pages";
import { householdOf, personOf } from "./support/people";
import { expect, test } from "./support/test";

const { logins, contracts } = householdOf("readers");

test("ほかの会員の番号をアドレスに入れても、何もない", async ({ page, elsewhere: other }) => {
  await loginAs(page, logins.misaki);
  const activity = await pathOf(page, "/activity/{id}");
  const message = await pathOf(page, "/messages/{id}");
  const statement = await pathOf(page, "/statements/{id}");

  await loginAs(other, logins.ichiro);
  const { cardmemberId } = personOf(contracts.suzuki);
  for (const path of [activity, message, `/activity/${contracts.suzuki.accountId}`]) {
    expect((await other.goto(path))?.status(), path).toBe(404);
  }
  for (const path of ["/statements/2001-01", "/statements/zzz", "/messages/1", "/activity/1"]) {
    expect((await other.goto(path))?.status(), path).toBe(404);
  }
  // A month is not an id: the same address is each member's own bill.
  await other.goto(statement);
  await expect(other.getByRole("main")).not.toContainText("大和屋百貨店");
  for (const path of ["/admin/members", `/admin/members/${cardmemberId}`, "/admin/audit"]) {
    await other.goto(path);
    await expect(heading(other, "オペレーターログイン")).toBeVisible();
  }
});
