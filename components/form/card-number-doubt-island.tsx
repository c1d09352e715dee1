"use client";

import { useEffect, useState } from "react";

type Props = {
  inputId: string;
  /** Shown if the check digit is wrong. */
  doubt: string;
};

function isDoubtful(typed: string): boolean {
  const digits = typed.normalize("NFKC").replace(/\D/g, "");
  if (digits.length !== 15) return false;
  let sum = 0;
  for (let place = 0; place < 15; place += 1) {
    const digit = Number(digits[14 - place]) * (place % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 !== 0;
}

/** A warning while typing; the number can be sent all the same. */
export function CardNumberDoubt({ inputId, doubt }: Props) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const input = document.getElementById(inputId);
    if (!(input instanceof HTMLInputElement)) return;
    const read = () => setShown(isDoubtful(input.value));
    input.addEventListener("input", read);
    return () => input.removeEventListener("input", read);
  }, [inputId]);
  return (
    <p role="status" className="text-small">
      {isShown ? doubt : ""}
    </p>
  );
}
