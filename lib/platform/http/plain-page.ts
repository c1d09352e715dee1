import "server-only";

const sentences: Record<number, readonly [ja: string, en: string]> = {
  400: [
    "送信された内容を読み取れませんでした。前のページに戻り、もう一度お試しください。",
    "We could not read what was sent. Please go back and try again.",
  ],
  403: [
    "このページの外から送信されたため、受け付けませんでした。ページを開き直してお試しください。",
    "This was sent from outside our pages. Please open the page again.",
  ],
  404: ["お探しのページはありません。", "There is no such page."],
  405: ["この操作はできません。", "This cannot be done here."],
  413: [
    "送信された内容が大きすぎます。前のページに戻り、短くしてお試しください。",
    "What was sent is too large. Please go back and shorten it.",
  ],
  415: [
    "送信された内容を読み取れませんでした。前のページに戻り、もう一度お試しください。",
    "We could not read what was sent. Please go back and try again.",
  ],
  422: [
    "同じ受付が別の内容で送信されました。前のページを開き直してお試しください。",
    "The same request was sent with other content. Please open the page again.",
  ],
  429: [
    "短い時間に何度も送信されたため、受け付けを止めています。少し待ってからお試しください。",
    "Too many requests. Please wait a little and try again.",
  ],
  503: [
    "ただいまつながりにくくなっています。少し待ってから、もう一度お試しください。",
    "We are very busy right now. Please wait a little and try again.",
  ],
};

/** A small page for a request without a screen: a sentence and a link home, no script, no details. */
export function plainPage(status: number, headers: Record<string, string> = {}): Response {
  const [ja, en] = sentences[status] ?? sentences[400] ?? ["", ""];
  const on = '<p><a class="on" href="/">ホームへ / Home</a></p>';
  return smallPage(status, { title: ja, text: `${on}<p class="en" lang="en">${en}</p>`, headers });
}

type SmallPage = {
  readonly title: string;
  /** HTML below the heading. */
  readonly text: string;
  readonly headers: Record<string, string>;
};

/** A page that needs neither the app nor the database. */
export function smallPage(status: number, { title, text, headers }: SmallPage): Response {
  const body = `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}｜Kaiin</title>
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
<p><b>Kaiin</b></p>
<h1>${title}</h1>
${text}
</main>
</body>
</html>`;
  return new Response(body, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "private, no-store",
      ...headers,
    },
  });
}
