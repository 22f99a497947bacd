// @ts-check
import { verdicts, verifyBundle } from "./verify-bundle.js";

const locale = navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en";
const folder = /** @type {HTMLInputElement} */ (document.querySelector("#folder"));
const checkpoint = /** @type {HTMLInputElement} */ (document.querySelector("#checkpoint"));
const output = /** @type {HTMLElement} */ (document.querySelector("#output"));

if (locale === "fr") {
  document.documentElement.lang = "fr";
  document.title = "Vérifier une archive Recital";
  for (const element of document.querySelectorAll("[data-fr]"))
    element.textContent = element.getAttribute("data-fr");
}

async function verify() {
  output.textContent = "…";
  const chosen = Array.from(folder.files ?? []);
  const files = new Map(
    chosen.map((file) => [file.webkitRelativePath.split("/").slice(1).join("/"), file]),
  );
  const earlier = await checkpoint.files?.[0]?.text();
  const known = earlier === undefined ? {} : { checkpoint: earlier };
  const found = await verifyBundle(files, known, locale);
  const verdict = found.ok ? verdicts.valid[locale] : `${verdicts.bad[locale]}${found.bad}`;
  output.textContent = [...found.lines, verdict].join("\n");
}

folder.addEventListener("change", verify);
checkpoint.addEventListener("change", verify);
