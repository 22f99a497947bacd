/** On paper: no navigation, addresses written out, no heading alone at the foot of a page. */
export const printStyle = `
@page{size:A4;margin:22mm 20mm 24mm;@bottom-center{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#555}}
@media print{
html{background:none;line-height:1.45}
body{font-size:10.5pt}
h1{font-size:20pt}
h2{font-size:14pt}
h3{font-size:11.5pt}
h4,h5,h6{font-size:10.5pt}
.site,.page,.colophon{max-width:none;padding:0}
.site{padding-bottom:6mm}
.languages,.skip,.contents-beside,.contents-fold,.compare,.screen-only{display:none}
p,ul,dl,.box{max-width:none}
.text{container-type:normal}
.text>section{margin-top:8mm}
.text section>section{margin-top:5mm}
.text :is(h2,h3,h4,h5,h6)>a::after{content:none}
h1,h2,h3,h4,h5,h6,caption{break-after:avoid;break-inside:avoid}
p,li{orphans:3;widows:3}
tr,.box,.change{break-inside:avoid}
thead{display:table-header-group;break-after:avoid;break-inside:avoid}
tbody tr:first-child{break-before:avoid}
table{font-size:9pt}
th,td{padding:1.5mm 4mm 1.5mm 0}
thead th{font-size:8.5pt}
table.dense,.dense :is(caption,tbody,tr,tbody th){display:block}
.dense thead{display:none}
.dense tbody tr{break-inside:auto;border-bottom:.5pt solid #999;padding:2.5mm 0 1.5mm}
.dense :is(tbody th,td){border:0;padding:0 0 1.5mm}
.dense .fragment+.fragment{margin-top:.5mm}
.dense tbody th{break-after:avoid}
.dense td{display:grid;grid-template-columns:32mm 1fr;column-gap:4mm;break-inside:avoid}
.dense td::before{content:attr(data-label);grid-row:1/span 50;font-family:var(--sans);font-size:8pt;color:#555}
.dense td>*{grid-column:2}
a{color:inherit;text-decoration:none}
a[data-address]:not(table a)::after{content:" (" attr(data-address) ")";overflow-wrap:anywhere}
.colophon{margin-top:10mm;font-size:8.5pt;break-inside:avoid}
.colophon .facts{grid-template-columns:45mm 1fr}
.facts a{padding:0}
.box{border:.5pt solid #555;border-left-width:2pt;background:none}
}
`;
