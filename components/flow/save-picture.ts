/** What of the style of the page a drawing needs where the page is not. */
const inherited = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "fill-opacity",
  "font-size",
  "font-weight",
  "opacity",
];

const namespace = "http://www.w3.org/2000/svg";

/** A drawing of the page as a document of its own, in the colours in which it is shown. */
export function standalone(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  for (const [at, element] of copies.entries()) {
    const original = originals[at];
    if (original === undefined) continue;
    const style = getComputedStyle(original);
    for (const name of inherited) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute("class");
    if (element.tagName === "a") element.removeAttribute("href");
  }
  const { width, height, x, y } = drawing.viewBox.baseVal;
  const paper = document.createElementNS(namespace, "rect");
  for (const [name, value] of Object.entries({ x, y, width, height }))
    paper.setAttribute(name, String(value));
  paper.setAttribute("fill", getComputedStyle(document.documentElement).backgroundColor);
  copy.insertBefore(paper, copy.firstChild);
  copy.setAttribute("xmlns", namespace);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("font-family", "Inter, Helvetica, Arial, sans-serif");
  return new XMLSerializer().serializeToString(copy);
}

/** Gives a drawing to the person as a file. */
export async function savePicture(
  drawing: SVGSVGElement,
  format: "svg" | "png",
  name: string,
): Promise<void> {
  const text = standalone(drawing);
  const svg = new Blob([text], { type: "image/svg+xml" });
  const file = format === "svg" ? svg : await painted(text, drawing.viewBox.baseVal);
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.${format}`;
  link.click();
  URL.revokeObjectURL(address);
}

/** Twice the size of the drawing, so that it is sharp in print. */
const scale = 2;

async function painted(svg: string, { width, height }: DOMRect): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser cannot draw.");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob === null ? reject(new Error("This browser cannot draw.")) : resolve(blob),
    );
  });
}
