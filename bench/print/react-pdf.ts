import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import { createElement as element } from "react";
import type { Content } from "./content.ts";
import { inter } from "./fonts.ts";

const styles = StyleSheet.create({
  page: { fontFamily: "Inter", fontSize: 7.8, padding: 57, paddingBottom: 68 },
  title: { fontSize: 15, marginBottom: 8 },
  row: { flexDirection: "row", borderBottom: "0.5pt solid #d1ceca", paddingVertical: 3 },
  label: { width: "33%" },
  value: { width: "67%" },
  folio: { position: "absolute", bottom: 30, right: 57 },
});

/** Prints with react-pdf: a page for each record, rows as boxes, page numbers. */
export async function printWithReactPdf(content: Content): Promise<Uint8Array> {
  Font.register({ family: "Inter", src: inter.normal });
  const row = ([label, value]: readonly [string, string], key: number) =>
    element(
      View,
      { key, style: styles.row, wrap: false },
      element(Text, { style: styles.label }, label),
      element(Text, { style: styles.value }, value),
    );
  const pages = content.map(({ rows, title }, key) =>
    element(
      Page,
      { key, size: "A4", style: styles.page },
      element(Text, { style: styles.title }, title),
      ...rows.map(row),
      element(Text, {
        fixed: true,
        style: styles.folio,
        render: ({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`,
      }),
    ),
  );
  return renderToBuffer(element(Document, {}, ...pages));
}
