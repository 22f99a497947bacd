/**
 * The script that puts a public text into a page of the organisation's own site:
 * `<script async src="https://privacy.example.org/embed.js" data-text="/en/privacy"></script>`.
 * It asks the host it came from for the fragment at that address and puts it where it stands itself; without an
 * answer it puts a link there. It stores nothing and tells nobody.
 */
export const embedScript = `(() => {
  const script = document.currentScript;
  if (!script) return;
  const page = new URL(script.dataset.text || "/privacy", script.src);
  if (page.origin !== new URL(script.src).origin) return;
  const put = (node) => script.parentNode && script.parentNode.insertBefore(node, script);
  const link = () => {
    const a = document.createElement("a");
    a.href = page.href;
    a.textContent = page.href;
    put(a);
  };
  fetch(page.href + "/fragment", { credentials: "omit", referrerPolicy: "no-referrer" })
    .then((answer) => (answer.ok ? answer.text() : Promise.reject()))
    .then((text) => {
      const article = new DOMParser().parseFromString(text, "text/html").querySelector("article");
      if (article) put(document.importNode(article, true));
      else link();
    })
    .catch(link);
})();
`;
