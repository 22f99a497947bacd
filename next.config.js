import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  compress: false,
  cacheComponents: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  serverExternalPackages: ["better-sqlite3", "pg", "pdfkit"],
  typescript: { ignoreBuildErrors: true },
  turbopack: { root },
};

export default config;
