"use client";

import { ErrorNotice } from "./error-notice";

/** 500 inside the frame of the page. */
export default function ErrorPage() {
  return <ErrorNotice />;
}
