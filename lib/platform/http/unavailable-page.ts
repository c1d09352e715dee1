import "server-only";
import { issuer } from "../issuer";
import { smallPage } from "./plain-page";

/** The page while the database is unreachable, with the number to call. */
export function unavailablePage(): Response {
  const { phone, opensAt, closesAt, lossPhone } = issuer();
  const text = `<p>会員サイトにつながりにくくなっています。ご迷惑をおかけしております。少し待ってから、もう一度お開きください。</p>
<p>カードはこれまでどおりお使いいただけます。ログインしていた方は、復旧後にそのままお続けいただけます。</p>
<p><a class="on" href="">もう一度開く</a></p>
<p>お急ぎの場合は、カードセンターへ。<br>
<a class="call" href="tel:${phone}">${phone}</a>（${opensAt}–${closesAt}）</p>
<p>カードの紛失・盗難は、こちらへ。<br>
<a class="call" href="tel:${lossPhone}">${lossPhone}</a>（24時間）</p>
<p class="en" lang="en">The member site is not available right now. Please wait a little and
<a href="">try again</a>. Your card keeps working as usual.</p>`;
  const title = "ただいまご利用いただけません";
  return smallPage(503, { title, text, headers: { "Retry-After": "10" } });
}
