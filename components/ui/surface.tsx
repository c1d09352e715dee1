import type { ReactNode } from "react";

type Props = {
  /** The heading of the surface, and its accessible name. */
  heading?: ReactNode;
  /** Required with a heading: connects the section to it. */
  id?: string;
  /** At the right of the heading: a tag or a link. */
  aside?: ReactNode;
  /** "rows" reduces the padding for lists and tables. */
  padding?: "regular" | "rows";
  className?: string;
  children: ReactNode;
};

const paddings = {
  regular: "p-4 min-[30rem]:p-5 rail:p-7",
  rows: "px-4 py-1.5 has-[>dl]:py-4 min-[30rem]:px-5 rail:px-7",
};

/** The one card style: surface, hairline, radius. */
export function Surface({
  heading,
  id,
  aside,
  padding = "regular",
  className = "",
  children,
}: Props) {
  const classes = `surface grid min-w-0 content-start gap-3 ${paddings[padding]} ${className}`;
  if (!heading) return <div className={classes}>{children}</div>;
  return (
    <section className={classes} aria-labelledby={id}>
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
