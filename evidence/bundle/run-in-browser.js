// @ts-check
import { verifyBundle } from "./verify-bundle.js";

const folder = /** @type {HTMLInputElement} */ (document.querySelector("#folder"));
const checkpoint = /** @type {HTMLInputElement} */ (document.querySelector("#checkpoint"));
const output = /** @type {HTMLElement} */ (document.querySelector("#output"));

async function verify() {
  output.textContent = "…";
  const chosen = Array.from(folder.files ?? []);
  const files = new Map(
    await Promise.all(
      chosen.map(async (file) => {
        const path = file.webkitRelativePath.split("/").slice(1).join("/");
        return /** @type {const} */ ([path, new Uint8Array(await file.arrayBuffer())]);
      }),
    ),
  );
  const earlier = await checkpoint.files?.[0]?.text();
  const found = await verifyBundle(files, earlier === undefined ? {} : { checkpoint: earlier });
  output.textContent = [...found.lines, found.ok ? "VALID" : `NOT VALID: ${found.bad}`].join("\n");
}

folder.addEventListener("change", verify);
checkpoint.addEventListener("change", verify);
