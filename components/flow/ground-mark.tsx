import type { GroundKind } from "#register/data-flow.ts";

/** The colours of a ground; its form says the same. */
export const groundColours: Readonly<Record<GroundKind, string>> = {
  eea: "fill-accent",
  adequacy: "fill-done",
  safeguard: "fill-warning",
  derogation: "fill-warning",
  none: "fill-error",
};

type Props = { kind: GroundKind; x: number; y: number; size: number };

/** The mark of a ground, told apart by form as well as by colour. */
export function GroundMark({ kind, x, y, size }: Props) {
  const className = `${groundColours[kind]} stroke-paper`;
  switch (kind) {
    case "eea":
      return <circle cx={x} cy={y} r={size} className={className} />;
    case "adequacy":
      return (
        <rect x={x - size} y={y - size} width={2 * size} height={2 * size} className={className} />
      );
    case "safeguard":
      return (
        <path
          d={`M${x} ${y - 1.3 * size}L${x + 1.3 * size} ${y}L${x} ${y + 1.3 * size}L${x - 1.3 * size} ${y}Z`}
          className={className}
        />
      );
    case "derogation":
      return (
        <path
          d={`M${x - size} ${y - size}H${x + size}L${x} ${y + 1.2 * size}Z`}
          className={className}
        />
      );
    default:
      return (
        <path
          d={`M${x} ${y - 1.3 * size}L${x + 1.3 * size} ${y + size}H${x - 1.3 * size}Z`}
          className={className}
        />
      );
  }
}
