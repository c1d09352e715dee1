type About = { readonly accountId: string; readonly cardmemberId: string };

/** Events of cards. `about` is the holder; `alsoTell` another cardmember who gets the mail too. */
type CardFact = {
  readonly about: About;
  readonly alsoTell: About | null;
  readonly cardId: string;
  /** "・・・70028" */
  readonly cardTail: string;
  readonly receiptNo: string;
};

export type CardEvent =
  | (CardFact & { readonly name: "card.frozen"; readonly reason: string })
  | (CardFact & { readonly name: "card.unfrozen" })
  | (CardFact & {
      readonly name: "card.lost";
      readonly kind: string;
      readonly unrecognised: number;
    })
  | (CardFact & {
      readonly name: "card.cap-changed";
      readonly capYen: number | null;
      readonly beforeYen: number | null;
    })
  | (CardFact & { readonly name: "card.stopped" })
  | (CardFact & { readonly name: "card.ended" })
  | (CardFact & { readonly name: "card.request-refused"; readonly reason: string })
  | { readonly name: "family-card.applied"; readonly about: About; readonly receiptNo: string }
  | {
      readonly name: "family-card.decided";
      readonly about: About;
      readonly receiptNo: string;
      readonly decision: "approved" | "delivered" | "refused";
      /** The issuer's reason for refusing, in its own words. */
      readonly reason: string | null;
    };
