import { z } from "zod";

const given = z.union([z.string(), z.array(z.string())]).optional();

/** A parameter that is read once; "" where it is left out, the first where it is repeated. */
export const oneText = given.transform((value) => [value].flat()[0] ?? "");

/** A parameter that can be repeated. */
export const manyTexts = given.transform((value) => [value ?? []].flat());

/** A parameter that is there or not, whatever it says. */
export const isGiven = given.transform((value) => value !== undefined);
