import "server-only";
import { issuer } from "../issuer";

/** What is shown while the database is gone: whole in itself, with the number to call. */
export function unavailablePage(nonce: string): Response {
  const { phone, opensAt, closesAt, lossPhone } = issuer();
  const body = `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>ただいまご利用いただけません｜Kaiin</title>
<style nonce="${nonce}">
:root{color-scheme:light dark}
body{margin:0;background:light-dark(#faf9f5,#0f1318);color:light-dark(#1b1e23,#eceef1);
font:1rem/1.7 system-ui,"Hiragino Sans","Noto Sans JP",sans-serif;word-break:auto-phrase}
main{max-width:32rem;margin:0 auto;padding:3rem 1.25rem}
h1{font-size:1.5rem;line-height:1.4}
a{color:light-dark(#1f3a6e,#a9c1ff)}
.call{display:inline-block;line-height:2.75rem;font-size:1.125rem;font-weight:700}
.again{display:inline-block;padding:.625rem 1.5rem;border-radius:.5rem;border:1px solid;
font-weight:700;text-decoration:none;background:light-dark(#1f3a6e,#a9c1ff);
color:light-dark(#ffffff,#0f1318)}
.en{border-top:1px solid light-dark(#dedbd2,#2b323b);margin-top:2rem;padding-top:1rem}
</style>
</head>
<body>
<main>
<p><b>Kaiin</b></p>
<h1>ただいまご利用いただけません</h1>
<p>会員サイトにつながりにくくなっています。ご迷惑をおかけしております。少し待ってから、もう一度お開きください。</p>
<p>カードはこれまでどおりお使いいただけます。ログインしていた方は、復旧後にそのままお続けいただけます。</p>
<p><a class="again" href="">もう一度開く</a></p>
<p>お急ぎの場合は、カードセンターへ。<br>
<a class="call" href="tel:${phone}">${phone}</a>（${opensAt}–${closesAt}）</p>
<p>カードの紛失・盗難は、こちらへ。<br>
<a class="call" href="tel:${lossPhone}">${lossPhone}</a>（24時間）</p>
<p class="en" lang="en">The member site is not available right now. Please wait a little and
<a href="">try again</a>. Your card keeps working as usual.</p>
</main>
</body>
</html>`;
  return new Response(body, {
    status: 503,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "private, no-store",
      "Retry-After": "10",
    },
  });
}
