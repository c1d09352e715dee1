type About = { readonly accountId: string; readonly cardmemberId: string };

/** What happens to a report about a use, and at the desk around it. */
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
