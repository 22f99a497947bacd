import { SaxesParser } from "saxes";
import { Unreadable } from "./unreadable.ts";
import { workbookLimits } from "./workbook.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What is told of a document while it is read. Names come without their prefix, attributes as they are written. */
export type XmlReader = {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/**
 * Reads an XML document as it is unpacked. Entities other than the five of XML do not exist, a document type is
 * refused (XXE, "billion laughs"), and so is what is not well-formed or nested too deep. @throws Unreadable
 */
export async function readXml(source: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("doctype", () => {
    throw new Unreadable("doctype");
  });
  parser.on("error", (error) => {
    throw new Unreadable("damaged", { detail: `${error.message.replace(/\.$/, "")}.` });
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > workbookLimits.depth)
      throw new Unreadable("too-deep", { limit: workbookLimits.depth });
    reader.open?.(local(name), attributes as Attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    reader.close?.(local(name));
  });
  const { text } = reader;
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  let decoder: TextDecoder | undefined;
  for await (const chunk of source) {
    decoder ??= decoderOf(chunk);
    parser.write(decoded(decoder, chunk));
  }
  parser.write(decoded(decoder ?? new TextDecoder(), null)).close();
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

function decoderOf(first: Uint8Array): TextDecoder {
  const encoding =
    first[0] === 0xff && first[1] === 0xfe
      ? "utf-16le"
      : first[0] === 0xfe && first[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}

function decoded(decoder: TextDecoder, chunk: Uint8Array | null): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new Unreadable("encoding");
  }
}
