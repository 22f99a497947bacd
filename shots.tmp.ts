import { chromium } from "@playwright/test";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args:["--no-sandbox","--disable-gpu"] });
const base="http://localhost:4611";
const r = await fetch(base+"/api/v1/sign-in",{method:"POST",headers:{"content-type":"application/json",origin:base},body:JSON.stringify({email:"d@example.org",password:"a long passphrase for tests"})});
const cookie=(r.headers.get("set-cookie")??"").split(";")[0]!; const [n,v]=[cookie.slice(0,cookie.indexOf("=")),cookie.slice(cookie.indexOf("=")+1)];
console.log(r.status, n);
const what=process.argv[2]!.split(",");
for (const scheme of (process.argv[3]??"light").split(",") as ("light"|"dark")[]) for (const width of (process.argv[4]??"1440,390").split(",").map(Number)) {
 const ctx = await b.newContext({ viewport:{width,height:900}, colorScheme: scheme });
 await ctx.addCookies([{name:n,value:v,url:base}]);
 const p = await ctx.newPage(); p.setDefaultTimeout(90000);
 for (const one of what) {
  const [name,path,click]=one.split("|");
  await p.goto(base+path,{waitUntil:"networkidle",timeout:120000});
  if (click) { await p.getByRole("button",{name:click}).first().click(); await p.waitForTimeout(4000);} 
  const over = await p.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth);
  console.log(name,scheme,width,"overflow",over);
  await p.screenshot({path:`/tmp/h/s-${name}-${width}-${scheme}.png`, fullPage: !click});
 }
 await ctx.close();
}
await b.close();
