import type { ReactNode } from "react";
import { Section } from "@/components/ui/page";

type Props = {
  id: string;
  heading: string;
  /** A sentence before the list. */
  why?: string;
  steps?: readonly string[];
  children?: ReactNode;
};

/** A part of a help page: why, then what to do, then where to go. */
export function HelpSection({ id, heading, why, steps = [], children }: Props) {
  return (
    <Section id={id} heading={heading}>
      {why && <p>{why}</p>}
      {steps.length > 0 && (
        <ul className="grid list-disc gap-1.5 pl-6">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      )}
      {children}
    </Section>
  );
}
