/** A card number as shown: its last five digits, "・・・70010". */
export function maskCardTail(lastFive: string): string {
  return `・・・${lastFive}`;
}

/** h•••@e•••.jp: enough to recognise one's own address, too little to learn somebody else's. */
export function maskEmail(email: string): string {
  const [local = "", domain = ""] = email.split("@");
  const dot = domain.lastIndexOf(".");
  const host = dot > 0 ? domain.slice(0, dot) : domain;
  const top = dot > 0 ? domain.slice(dot) : "";
  return `${local.slice(0, 1)}•••@${host.slice(0, 1)}•••${top}`;
}

/** A phone number with all but its last four digits hidden; separators stay. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, "").length;
  let seen = 0;
  return phone.replace(/\d/g, (digit) => {
    seen += 1;
    return seen <= digits - 4 ? "•" : digit;
  });
}

/** The last three digits of a bank account: "・・・・111". */
export function maskBankAccount(number: string): string {
  return `・・・・${number.slice(-3)}`;
}
