import { z } from "zod";

/** Asks for one's own data; the password where it is due. */
export const ownDataShape = z.strictObject({
  password: z.string().max(256, { error: "wrong" }).optional(),
});
