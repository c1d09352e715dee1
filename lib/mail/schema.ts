import { z } from "zod";

/** A press that says no more than itself: すべて既読にする, 既読にする. */
export const markReadShape = z.strictObject({});
