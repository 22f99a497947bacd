const shapes = {
  alert: "M8 2.5 14.5 13.5H1.5ZM8 6.5v3.5M8 11.8v.2",
  archive: "M2 3h12v3H2zM3 6v7h10V6M6.5 9h3",
  back: "M9.5 3.5 5 8l4.5 4.5",
  check: "M3 8.5 6.5 12 13 4.5",
  clock: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.8V8l2.2 1.6",
  close: "M4 4l8 8M12 4l-8 8",
  down: "M3.5 6 8 10.5 12.5 6",
  edit: "M10.5 3 13 5.5 5.5 13H3v-2.5Z",
  external: "M6 3H3v10h10v-3M9 3h4v4M13 3 7.5 8.5",
  forward: "M6 3.5 10.5 8 6 12.5",
  info: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.5v3.5M8 5v.2",
  lock: "M4 7.5h8V13H4zM5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2",
  menu: "M2 4h12M2 8h12M2 12h12",
  minus: "M3.5 8h9",
  more: "M3.5 8h.1M8 8h.1M12.5 8h.1",
  person:
    "M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8ZM2.5 14c.5-3 2.7-4.5 5.5-4.5s5 1.5 5.5 4.5",
  plus: "M8 3.5v9M3.5 8h9",
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.7 10.7 14 14",
  trash: "M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5 5 13h6l.5-8.5M6.8 7v3.5M9.2 7v3.5",
  up: "M3.5 10 8 5.5 12.5 10",
} as const;

export type IconName = keyof typeof shapes;

/** A 16-pixel line drawing; always beside a word or inside something that has a name, so it is hidden from readers. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={`inline-block size-4 shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "more" ? 2.2 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
