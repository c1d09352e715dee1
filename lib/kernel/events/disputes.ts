type About = { readonly accountId: string; readonly cardmemberId: string };

/** Events of a case (a reported card transaction), by the member and at the desk. */
export type DisputeHappening =
  | {
      readonly name: "dispute.opened";
      readonly about: About;
      readonly receiptNo: string;
      readonly reason: string;
    }
  | { readonly name: "dispute.answered"; readonly about: About; readonly receiptNo: string }
  | {
      readonly name: "dispute.replied";
      readonly about: About;
      readonly receiptNo: string;
      readonly isQuestion: boolean;
    }
  | {
      readonly name: "dispute.resolved";
      readonly about: About;
      readonly receiptNo: string;
      readonly resolution: string;
    }
  | { readonly name: "dispute.withdrawn"; readonly about: About; readonly receiptNo: string }
  | { readonly name: "message.resent"; readonly about: About; readonly messageId: string };
