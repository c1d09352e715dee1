"use client";

import { useEffect, useState } from "react";

/** A rule of a field in a form the browser can test; the server decides independently. */
export type HintRule = { label: string } & (
  | { kind: "length"; min: number; max: number }
  | { kind: "pattern"; source: string }
  | { kind: "excludes"; otherId: string }
);

type Props = { inputId: string; rules: readonly HintRule[]; met: string; open: string };

function valueOf(id: string): string {
  const input = document.getElementById(id);
  return input instanceof HTMLInputElement ? input.value.normalize("NFKC").toLowerCase() : "";
}

function isMet(rule: HintRule, value: string): boolean {
  if (rule.kind === "length") return value.length >= rule.min && value.length <= rule.max;
  if (rule.kind === "pattern") return new RegExp(rule.source, "u").test(value);
  const other = valueOf(rule.otherId);
  return other === "" || !value.includes(other);
}

/** The rules of a field, ticked off while typing. */
export function RuleHintList({ inputId, rules, met, open }: Props) {
  // One character a rule: "+" met, "-" not; empty before anything is typed.
  const [marks, setMarks] = useState("");
  useEffect(() => {
    function read() {
      const value = valueOf(inputId);
      setMarks(value && rules.map((rule) => (isMet(rule, value) ? "+" : "-")).join(""));
    }
    read();
    document.addEventListener("input", read);
    return () => document.removeEventListener("input", read);
  }, [inputId, rules]);
  return (
    <ul className="grid gap-0.5">
      {rules.map((rule, index) => {
        const isDone = marks[index] === "+";
        return (
          <li key={rule.label} className={`flex ${isDone ? "font-semibold text-ink" : ""}`}>
            <span aria-hidden="true" className="w-6 shrink-0">
              {isDone ? "✓" : "・"}
            </span>
            {rule.label}
            {marks && <span className="sr-only">（{isDone ? met : open}）</span>}
          </li>
        );
      })}
    </ul>
  );
}
