import { expectNoViolations } from "./support/accessibility";
import { confirmCaller, logInAtDesk, openFile, search } from "./support/desk";
import { readMail } from "./support/mailbox";
import { alertOf, identify, lockedWords, press, tryLogin, wrongWords } from "./support/member";
import { clerks, personOf } from "./support/people";
import { expect, test } from "./support/test";

test("窓口で、だれのものでもないIDのロックの表示と、初回登録の停止を解除する", {
  tag: "@forms",
}, async ({ page, elsewhere: desk, kind, neighbours }) => {
  const nobody = { userId: `dare-demo-nai-${kind.slice(0, 7)}`, password: "dare-ka-no-ate-zuppou" };
  await page.goto("/login");
  for (const words of [wrongWords, wrongWords, lockedWords]) {
    await tryLogin(page, nobody);
    await expect(alertOf(page)).toContainText(words);
  }
  await logInAtDesk(desk, clerks.counter[kind]);
  await search(desk, nobody.userId);
  await expect(desk.getByText("このIDのご登録はありません（画面はロック表示）")).toBeVisible();
  await desk.getByLabel("理由").selectOption({ label: "入力のお間違い" });
  await expectNoViolations(desk);
  await press(desk, "表示を解除する");
  await expect(desk.getByRole("status").getByText("ロックの表示を解除しました。")).toBeVisible();

  const visitor = personOf(neighbours.visitor);
  const mistaken = { ...visitor, person: { ...visitor.person, birthDate: "1990-01-01" } };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await identify(page, mistaken);
    await expect(alertOf(page)).toContainText(/登録を進められませんでした/);
  }
  await openFile(desk, visitor.cardNumber.slice(-5), visitor.person.familyName);
  await confirmCaller(desk, neighbours.visitor);
  await desk.getByLabel("理由").selectOption({ label: "入力のお間違い" });
  await expectNoViolations(desk);
  await press(desk, "初回登録の停止を解除する");
  await expect(desk.getByRole("status").getByText(/^初回登録の停止を解除しました/)).toBeVisible();
  await readMail(visitor.email, /登録/);
  await identify(page, visitor);
  await expect(page.getByText(/に確認コードをお送りしました/)).toBeVisible();
});
