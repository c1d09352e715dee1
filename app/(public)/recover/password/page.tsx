import type { Metadata } from "next";
import { type RecoverQuery, RecoverSteps, recoverTitle } from "../recover-steps";

type Props = { searchParams: Promise<RecoverQuery> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: await recoverTitle("password", await searchParams) };
}

/** Recovery of a password. */
export default async function RecoverPasswordPage({ searchParams }: Props) {
  return <RecoverSteps kind="password" query={await searchParams} />;
}
