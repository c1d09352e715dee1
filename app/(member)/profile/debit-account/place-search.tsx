import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Icon } from "@/components/ui/icon";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/language";
import { profileAccountWords } from "@/lib/words/profile";
import type { FoundPlaces } from "@/lib/members/queries/banks";

type Props = {
  lang: Language;
  /** What is looked for, and so the name of the field. */
  sought: "bank" | "branch";
  typed: string;
  /** Null where nothing was asked for yet. */
  found: FoundPlaces | null;
  /** The bank that is chosen already. */
  bank?: string;
  hrefOf: (code: string) => string;
};

/** Looks for a bank or a branch: a plain GET form, and what was found as links. */
export function PlaceSearch({ lang, sought, typed, found, bank, hrefOf }: Props) {
  const t = profileAccountWords[lang];
  const isBank = sought === "bank";
  return (
    <>
      <Form
        action="/profile/debit-account"
        method="get"
        role="search"
        label={isBank ? t.bank : t.branch}
        hidden={bank ? { bank } : {}}
      >
        <TextInput
          lang={lang}
          name={isBank ? "bankName" : "branchName"}
          label={isBank ? t.findBank : t.findBranch}
          hint={isBank ? t.findBankHint : t.findBranchHint}
          maxLength={40}
          autoComplete="off"
          defaultValue={typed}
        />
        <SubmitButton variant={found ? "secondary" : "primary"}>{t.search}</SubmitButton>
      </Form>
      {found && (
        <Surface heading={isBank ? t.banksFound : t.branchesFound} id="found" padding="rows">
          <PlaceList lang={lang} found={found} hrefOf={hrefOf} />
        </Surface>
      )}
    </>
  );
}

function PlaceList({
  lang,
  found,
  hrefOf,
}: Pick<Props, "lang" | "hrefOf"> & { found: FoundPlaces }) {
  const t = profileAccountWords[lang];
  if (found.places.length === 0) return <p className="py-3">{t.nothing}</p>;
  return (
    <>
      <ul className="[&>li+li]:border-t">
        {found.places.map(({ code, name }) => (
          <li key={code} className="border-line">
            <a
              href={hrefOf(code)}
              className="flex min-h-12 items-center gap-3 py-2 text-ink no-underline hover:underline"
            >
              {t.withCode(name, code)}
              <Icon name="chevronRight" className="ml-auto size-4 text-quiet" />
            </a>
          </li>
        ))}
      </ul>
      {found.hasMore && <p className="py-3 text-small text-quiet">{t.more}</p>}
    </>
  );
}
