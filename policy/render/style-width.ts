/** Room for contents beside the text, for tables only, or for running text only. */
export type PageWidth = "wide" | "plain" | "narrow";

const wide = `
.contents-beside{display:none}
.contents-fold{border-block:1px solid var(--hairline);margin-bottom:var(--space-4);font-family:var(--sans);font-size:var(--text-small)}
.contents-fold summary{padding-block:.75rem;font-weight:600;cursor:pointer}
.contents-fold>nav{padding-bottom:var(--space-2)}
.contents{list-style:none;padding:0;margin:0}
.contents .contents{padding-left:var(--space-2)}
.contents li{margin:0}
.contents a{display:block;padding-block:.25rem;color:inherit;text-decoration:none}
.contents a:hover{color:var(--accent);text-decoration:underline}

@media (min-width:68em){
.with-contents{display:grid;grid-template-columns:15rem minmax(0,1fr);column-gap:3.5rem}
.with-contents>.title{grid-column:2}
.with-contents>.contents-fold{display:none}
.with-contents>.contents-beside{display:block;grid-column:1;grid-row:2;align-self:start;position:sticky;top:0;max-height:100vh;overflow-y:auto;padding-block:.5rem var(--space-3);font-family:var(--sans);font-size:var(--text-small);line-height:1.4}
.with-contents>.text{grid-column:2;grid-row:2}
.contents-beside h2{font-size:var(--text-small);color:var(--quiet);margin-bottom:var(--space-1)}
.contents-beside a{padding-block:.3rem}
.with-contents+.colophon{padding-left:calc(15rem + 3.5rem + var(--space-3))}
}
`;

const plain = `
.plain :is(.site,.page,.colophon){max-width:63rem}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.compare{display:flex;flex-wrap:wrap;gap:var(--space-1) var(--space-2);align-items:baseline;margin-top:var(--space-3);font-family:var(--sans);font-size:var(--text-small)}
.compare p{color:var(--quiet);margin:0}
.compare ul{display:flex;flex-wrap:wrap;gap:0 var(--space-1);list-style:none;margin:0;padding:0}
.compare li{margin:0;min-width:1.5rem;text-align:center;font-variant-numeric:tabular-nums}
.compare [aria-current]{font-weight:600}
.compare a,.compare [aria-current]{display:block;padding:.25rem}
.change{max-width:var(--measure);border-top:1px solid var(--hairline);padding-block:var(--space-2) 0}
.change .kind{font-family:var(--sans);font-size:.8125rem;color:var(--quiet);margin-bottom:.25rem}
.causes{font-family:var(--sans);font-size:.8125rem;line-height:1.45;color:var(--quiet);border-left:2px solid var(--hairline);padding-left:var(--space-2);margin:0 0 var(--space-2)}
.causes p{margin:0;font-weight:600}
.causes ul{list-style:none;margin:0;padding:0}
.causes li{margin:0}
ins{background:var(--added);color:inherit;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.18em}
del+ins{margin-left:.2em}
del{background:var(--removed);color:inherit;text-decoration:line-through}
`;

const narrow = `
.narrow :is(.site,.page,.colophon){max-width:calc(var(--measure) + 2*var(--space-3))}
.message section+section{margin-top:var(--space-6);border-top:1px solid var(--hairline);padding-top:var(--space-4)}
.message :is(h1,h2){font-size:var(--text-h2);margin-bottom:var(--space-2)}
`;

/** What pages of one width have beside the style of all: contents, comparisons, messages. */
export const widthStyles: Readonly<Record<PageWidth, string>> = { wide, plain, narrow };
