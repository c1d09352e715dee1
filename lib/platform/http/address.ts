import { z } from "zod";

const given = z.union([z.string(), z.array(z.string())]).optional();

/** A parameter with one value: "" if missing, the first if repeated. */
export const oneText = given.transform((value) => [value].flat()[0] ?? "");

/** A parameter that can be repeated. */
export const manyTexts = given.transform((value) => [value ?? []].flat());

/** Whether a parameter is present, with any value. */
export const isGiven = given.transform((value) => value !== undefined);
