/** The words that come with a bundle: what it is, how it is verified, and what that does not prove. */
export const bundleReadme = `RECITAL: A REGISTER OF PROCESSING ACTIVITIES, WITH ITS EVIDENCE

register/    the register: PDF, XLSX, CSV, JSON, JSON-LD
policies/    every published version of every policy, in each language and format
findings/    what the checks found, with the waivers that were given
trail/       every entry since the beginning, the newest signed checkpoint and those before it, the public keys
manifest.json  the SHA-256 of every file but those of the trail; the last export entry holds the manifest's own

To verify with Node 20 or newer, in this folder:   node verify.mjs
With a checkpoint you were given earlier:          node verify.mjs --checkpoint FILE
In a browser: open verify.html and choose this folder. Nothing is sent anywhere.

To verify the signature with openssl alone:
  head -n 3 trail/checkpoint > text
  tail -n 1 trail/checkpoint | cut -d ' ' -f 3 | base64 -d | tail -c 64 > signature
  (printf '302a300506032b6570032100' | xxd -r -p; tail -n 1 trail/keys | cut -d + -f 3- | base64 -d | tail -c 32) > key.der
  openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in text -sigfile signature

What it proves: the entries follow each other without gap or change; their tree (RFC 6962) is the one that was signed;
the files are those the trail says were exported. What it cannot prove alone: that nobody who holds both the register
and its key wrote all of it anew, or that what was recorded is true. Against the first, keep checkpoints (the foot of a
printed register is one) and bring them.
`;
