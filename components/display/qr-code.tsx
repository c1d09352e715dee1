import { create } from "qrcode";

const quietZone = 4;

/** A QR code, dark on light in both colour schemes, because cameras need that. */
export function QrCode({ text, name }: { text: string; name: string }) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const side = modules.size + 2 * quietZone;
  let dark = "";
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) {
        dark += `M${column + quietZone} ${row + quietZone}h1v1h-1z`;
      }
    }
  }
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${side} ${side}`}
      width="232"
      height="232"
      shapeRendering="crispEdges"
      className="h-auto max-w-full forced-color-adjust-none"
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={dark} fill="#000000" />
    </svg>
  );
}
