import type { FieldErrors } from "@/components/form/field";
import { Section } from "@/components/ui/page";
import { formatNumber, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { pointsExchangeWords } from "@/lib/words/points";
import type { CatalogueView } from "@/lib/points/queries/exchange";
import { ChargeForm } from "./form";

type Props = {
  lang: Language;
  errors: FieldErrors;
  values: Readonly<Record<string, string>>;
  catalogue: CatalogueView;
};

/** Paying a purchase with points, at its own rate. */
export function ChargeSection({ catalogue, ...given }: Props) {
  const { lang } = given;
  const t = pointsExchangeWords[lang];
  const reward = catalogue.rewards.find(({ kind }) => kind === "pay");
  if (!reward) return null;
  const rate = t.chargeLead(formatNumber(reward.unitPoints), formatYen(reward.unitYen, lang));
  return (
    <Section heading={t.chargeSection} id="charges">
      <p className="text-quiet">{rate}</p>
      {catalogue.charges.length > 0 ? (
        <ChargeForm {...given} charges={catalogue.charges} />
      ) : (
        <p>{t.noCharges}</p>
      )}
    </Section>
  );
}
