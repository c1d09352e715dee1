import type { Metadata } from "next";
import type { MemberActor } from "@/lib/kernel/actor";
import { placesOfCode } from "@/lib/members/queries/postal-codes";
import type { Query } from "@/lib/kernel/url";
import { type FormKind, formKindOf } from "../address";
import { ChangePage, type FormValues, formValuesOf, requireKind, titleOf } from "../change-page";
import { AddressForm } from "./address-form";
import { DebitAccountSteps } from "./debit-account-form";
import { EmployerForm, PhoneForm, StatementDeliveryForm } from "./form";

type Props = { params: Promise<{ kind: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const kind = formKindOf((await params).kind);
  return kind ? titleOf(kind, searchParams) : {};
}

/** 入力 of every kind but the e-mail address. */
export default async function ChangeFormPage({ params, searchParams }: Props) {
  const { actor, kind } = await requireKind((await params).kind);
  const query = await searchParams;
  const given = await formValuesOf(actor, kind, query);
  return (
    <ChangePage {...{ actor, kind }} step={0} lang={given.lang} errors={given.errors}>
      <KindForm {...{ actor, kind, query, given }} />
    </ChangePage>
  );
}

type FormProps = { actor: MemberActor; kind: FormKind; query: Query; given: FormValues };

function KindForm({ actor, kind, query, given }: FormProps) {
  const { flash, ...form } = given;
  switch (kind) {
    case "address": {
      const { suggest = "", filled } = flash;
      const places = /^\d{7}$/.test(suggest) ? placesOfCode(suggest) : [];
      return <AddressForm {...form} places={places} isFilled={filled === "1"} />;
    }
    case "employer":
      return <EmployerForm {...form} />;
    case "phone":
      return <PhoneForm {...form} />;
    case "debit_account":
      return <DebitAccountSteps {...form} {...{ actor, query }} values={flash} />;
    case "statement_delivery":
      return <StatementDeliveryForm {...form} />;
  }
}
