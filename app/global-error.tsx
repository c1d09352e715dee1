"use client";

import { ErrorNotice } from "./error-notice";
import "./globals.css";

/** 500 if even the frame failed. */
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
