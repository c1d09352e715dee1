import type { ReactNode } from "react";

/** The spacing of a page: 48 px between sections on a wide screen, 40 px on a phone. */
export function Page({ children }: { children: ReactNode }) {
  return <div className="grid gap-10 rail:gap-12 [&>*]:min-w-0">{children}</div>;
}

type HeadingProps = {
  children: ReactNode;
  /** One line under the title. */
  lead?: ReactNode;
  /** Directly above the title: the steps of a procedure. */
  above?: ReactNode;
  /** Only for screen readers (home). */
  hidden?: boolean;
};

/** The one h1 of a page. */
export function PageHeading({ children, lead, above, hidden = false }: HeadingProps) {
  if (hidden) return <h1 className="sr-only">{children}</h1>;
  return (
    <div className="grid gap-2">
      {above && <div className="pb-2">{above}</div>}
      <h1 className="text-title tracking-[0.01em]">{children}</h1>
      {lead && <p className="text-quiet">{lead}</p>}
    </div>
  );
}

type SectionProps = { heading: ReactNode; id: string; aside?: ReactNode; children: ReactNode };

/** A part of a page with its heading outside any surface. */
export function Section({ heading, id, aside, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="text-subheading">
          {heading}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Two surfaces side by side on wide screens, otherwise one below the other. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className="grid gap-6 rail:grid-cols-[1.25fr_1fr] [&>*]:min-w-0">{children}</div>;
}

/** A column as narrow as a form (32 rem) or as the login (26 rem, centred). */
export function Column({
  width = "form",
  children,
}: {
  width?: "form" | "login";
  children: ReactNode;
}) {
  const widths = { form: "max-w-form", login: "mx-auto max-w-login" };
  return <div className={`grid w-full gap-6 [&>*]:min-w-0 ${widths[width]}`}>{children}</div>;
}

/** Visually hidden, read out by screen readers. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
