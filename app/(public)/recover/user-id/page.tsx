import type { Metadata } from "next";
import { type RecoverQuery, RecoverSteps, recoverTitle } from "../recover-steps";

type Props = { searchParams: Promise<RecoverQuery> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: await recoverTitle("user_id", await searchParams) };
}

/** Recovery of a user ID, which is sent by mail. */
export default async function RecoverUserIdPage({ searchParams }: Props) {
  return <RecoverSteps kind="user_id" query={await searchParams} />;
}
