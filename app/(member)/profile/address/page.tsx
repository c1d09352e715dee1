import type { Metadata } from "next";
import { requireBasicMember } from "@/lib/auth/session";
import { placesOfCode } from "@/lib/members/postal-codes";
import { formValuesOf } from "../form-values";
import { ChangePage, type PageProps, titleOf } from "../change-page";
import { AddressForm } from "./form";

export function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return titleOf("address", searchParams);
}

/** 入力: the address of the contract. */
export default async function AddressPage({ searchParams }: PageProps) {
  const actor = await requireBasicMember();
  const given = await formValuesOf(actor, "address", await searchParams);
  const { suggest = "", filled } = given.flash;
  const places = /^\d{7}$/.test(suggest) ? placesOfCode(suggest) : [];
  return (
    <ChangePage actor={actor} kind="address" step={0} lang={given.lang} errors={given.errors}>
      <AddressForm {...given} places={places} isFilled={filled === "1"} />
    </ChangePage>
  );
}
