import { z } from "zod";

/** The forms すべて既読にする and 既読にする, which have no fields. */
export const markReadShape = z.strictObject({});
