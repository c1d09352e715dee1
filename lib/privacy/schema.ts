import { z } from "zod";

/** Refusal codes of the shape below. */
export type OwnDataFieldCode = "wrong";

const refusal = (error: OwnDataFieldCode) => ({ error });

/** Requests one's own data; the password if it is due. */
export const ownDataShape = z.strictObject({
  password: z.string().max(256, refusal("wrong")).optional(),
});
