/** The portal's logo and name, linked to home; beside a member's name narrow phones show only the logo. */
export function Brand({ href, isMember = false }: { href: string; isMember?: boolean }) {
  return (
    <a
      href={href}
      className="inline-flex min-h-11 items-center gap-2.5 font-bold tracking-[0.04em] text-ink no-underline"
    >
      <svg viewBox="0 0 28 28" aria-hidden="true" className="size-7 shrink-0">
        <rect width="28" height="28" rx="7" className="fill-indigo" />
        <path
          d="M9 7v14M9 14.5l9.5-7.5M13 11.5 19.5 21"
          className="stroke-on-indigo"
          strokeWidth="2.6"
          fill="none"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className={isMember ? "max-[22rem]:sr-only" : undefined}>Kaiin</span>
    </a>
  );
}
