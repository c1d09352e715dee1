import { z } from "zod";

/** Requests one's own data; the password if it is due. */
export const ownDataShape = z.strictObject({
  password: z.string().max(256, { error: "wrong" }).optional(),
});
