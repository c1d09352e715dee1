"use client";

import { ErrorNotice } from "./error-notice";
import "./globals.css";

/** 500 where not even the frame could be made. */
export default function GlobalError() {
  return (
    <html lang="ja">
      <body>
        <title>ただいま表示できません｜Kaiin</title>
        <ErrorNotice />
      </body>
    </html>
  );
}
