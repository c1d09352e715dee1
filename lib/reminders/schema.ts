import { z } from "zod";
import { isRequired, topics } from "@/lib/mail/rules/topics";

const chosen = topics.filter((topic) => !isRequired(topic));

/** The settings form: a language, and a checkbox for each topic that can be switched off. */
export const mailSettingsShape = z
  .strictObject({
    language: z.enum(["ja", "en"]),
    ...Object.fromEntries(chosen.map((topic) => [topic, z.literal("on").optional()])),
  })
  .transform(({ language, ...boxes }) => ({
    language,
    topics: chosen.filter((topic) => topic in boxes),
  }));
