import { createHash } from "node:crypto";
import { printStyle } from "./style-print.ts";
import { type PageWidth, widthStyles } from "./style-width.ts";
import { type Theme, themeCss } from "./theme.ts";

/** A table as a list of labelled contents, where the condition holds. */
const listed = (condition: string, table: string) => `
${condition}{
${table},${table} :is(caption,tbody,tr,tbody th,td){display:block}
${table} thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
${table} caption{border-bottom:1px solid var(--quiet)}
${table} tbody tr{border-bottom:1px solid var(--hairline);padding-block:var(--space-2) var(--space-1)}
${table} :is(tbody th,td){border:0;padding:0 0 var(--space-1);hyphens:manual}
${table} td::before{content:attr(data-label);display:block;font-family:var(--sans);font-size:.8125rem;color:var(--quiet)}
${table} td:empty{display:none}
}`;

/** The labels of such a list beside their contents. */
const beside = (condition: string, table: string) => `
${condition}{
${table} td{display:grid;grid-template-columns:8.5rem 1fr;column-gap:var(--space-2)}
${table} td::before{grid-row:1/span 50}
${table} td>*{grid-column:2}
}`;

const screenStyle = `
*,::before,::after{box-sizing:border-box}
html{color-scheme:light dark;background:var(--paper);color:var(--ink);font-family:var(--serif);line-height:1.6;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;font-size:var(--text);overflow-wrap:break-word}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
main:focus{outline:none}
h1,h2,h3,h4,h5,h6{line-height:1.25;font-weight:600;text-wrap:balance;margin:0}
h1{font-size:var(--text-h1);letter-spacing:-.01em}
h2{font-size:var(--text-h2)}
h3{font-size:var(--text-h3)}
h4,h5,h6{font-size:var(--text)}
p,ul,ol,dl,table{margin:0 0 var(--space-2)}
p,ul,dl,.box{max-width:var(--measure)}
ul{padding-left:1.25em}
li{margin-bottom:.375rem}
li::marker{color:var(--quiet)}
img{max-width:100%}
[data-sentence],bdi{unicode-bidi:isolate}
.skip{position:absolute;left:var(--space-2);top:-10rem;z-index:1;background:var(--paper);padding:var(--space-1) var(--space-2);font-family:var(--sans)}
.skip:focus{top:var(--space-1)}

.site,.page,.colophon{max-width:84rem;margin-inline:auto;padding-inline:var(--space-3)}
.site{display:flex;flex-wrap:wrap;gap:var(--space-1) var(--space-3);align-items:center;justify-content:space-between;padding-block:var(--space-2);font-family:var(--sans);font-size:var(--text-small)}
.site a{display:inline-block;padding-block:.25rem}
.home{color:var(--ink);font-weight:600;text-decoration:none}
.home:hover{text-decoration:underline}
.home img{display:block;max-height:2.5rem;width:auto}
.languages ul{display:flex;gap:var(--space-2);list-style:none;margin:0;padding:0}
.languages li{margin:0}
.languages [aria-current]{display:inline-block;padding-block:.25rem;font-weight:600}

.page{padding-top:var(--space-4);padding-bottom:var(--space-6)}
.title{margin-bottom:var(--space-4)}
.organisations{font-family:var(--sans);font-size:var(--text-small);color:var(--quiet);margin-bottom:var(--space-1)}
.title h1{max-width:44rem}
.edition{font-family:var(--sans);font-size:var(--text-small);color:var(--quiet);margin:var(--space-2) 0 0}
.edition+.edition{margin-top:0}
.edition span:not(:last-child)::after{content:" · "}
.notice-bar{max-width:none;border-block:1px solid var(--hairline);padding-block:var(--space-1);font-family:var(--sans);font-size:var(--text-small)}

.text{container-type:inline-size;min-width:0}
.text section>section{margin-top:var(--space-4)}
.text>section{margin-top:var(--space-6)}
.text>section:first-of-type{margin-top:0}
.text section>:is(h2,h3,h4,h5,h6){margin-bottom:var(--space-2);max-width:44rem}
.text h2{scroll-margin-top:var(--space-2)}
.text :is(h2,h3,h4,h5,h6)>a{color:inherit;text-decoration:none}
.text :is(h2,h3,h4,h5,h6)>a::after{content:" #";color:transparent}
.text :is(h2,h3,h4,h5,h6)>a:is(:hover,:focus-visible)::after{color:var(--accent)}
.box{background:var(--wash);border-left:3px solid var(--accent);padding:var(--space-2) var(--space-3);margin:var(--space-3) 0}
.box p:last-child{margin-bottom:0}

table{width:100%;border-collapse:collapse;margin-block:var(--space-3);font-size:.9375rem;line-height:1.5}
caption{text-align:left;font-weight:600;padding-bottom:var(--space-1)}
th,td{text-align:left;vertical-align:top;padding:.625rem var(--space-2) .625rem 0;border-bottom:1px solid var(--hairline);hyphens:auto}
th:last-child,td:last-child{padding-right:0}
thead th{font-family:var(--sans);font-size:.8125rem;font-weight:600;color:var(--quiet);border-bottom-color:var(--quiet);hyphens:manual}
tbody th{font-weight:600}
tbody th .fragment+.fragment{font-weight:400}
.fragment{display:block}
.fragment+.fragment{margin-top:.375rem}
.whole,a[href^="tel:"]{white-space:nowrap}
.number{font-variant-numeric:tabular-nums;white-space:nowrap}

${listed("@container (max-width:44rem)", "table")}
${listed("@container (max-width:56rem)", "table.dense")}
${beside("@container (min-width:30rem) and (max-width:44rem)", "table")}
${beside("@container (min-width:30rem) and (max-width:56rem)", "table.dense")}
.colophon{font-family:var(--sans);font-size:var(--text-small);padding-bottom:var(--space-6)}
.colophon>div{border-top:1px solid var(--hairline);padding-top:var(--space-3)}
.colophon h2{font-size:1rem;margin-bottom:var(--space-2)}
.facts{display:grid;align-items:baseline;gap:.25rem var(--space-3);margin:0;max-width:none}
.facts dt{color:var(--quiet)}
.facts dd{margin:0 0 var(--space-1)}
.facts ul{display:flex;flex-wrap:wrap;gap:0 var(--space-2);list-style:none;margin:0;padding:0}
.facts .column{flex-direction:column}
.facts a{display:inline-block;padding-block:.25rem}
.hash{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.8125rem;overflow-wrap:anywhere}

@media (max-width:30em){
.site,.page,.colophon{padding-inline:var(--space-2)}
h1{font-size:1.75rem}
h2{font-size:1.375rem}
}
@media (min-width:40em){
.facts{grid-template-columns:minmax(10rem,max-content) 1fr}
.facts dd{margin:0}
}
@media (min-width:68em){
body{font-size:1.125rem}
}
`;

/** The whole style sheet of a public page, as it stands in its one `<style>` element. */
export function pageStyle(theme: Theme = {}, width: PageWidth = "wide"): string {
  const sheets = [themeCss(theme), screenStyle, widthStyles[width], printStyle];
  return sheets.join("").replaceAll(/\n+/g, "");
}

/** The Content-Security-Policy of a public page: its own style, images and fonts of the same host, nothing else. */
export function pagePolicy(style: string): string {
  return policyWith(hashOf(style));
}

/** The same for a stored page, whose style may be older than the program. */
export function storedPagePolicy(page: string): string {
  const style = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? "";
  return pagePolicy(style);
}

function hashOf(style: string): string {
  return `sha256-${createHash("sha256").update(style).digest("base64")}`;
}

function policyWith(hash: string): string {
  return `default-src 'none'; style-src '${hash}'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'`;
}
