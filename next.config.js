import { fileURLToPath } from "node:url";

// Whoever starts Next, with whatever environment: nothing is reported to anybody.
process.env.NEXT_TELEMETRY_DISABLED = "1";

const root = fileURLToPath(new URL(".", import.meta.url));

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  compress: true,
  cacheComponents: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  serverExternalPackages: ["better-sqlite3", "pg", "pdfkit"],
  typescript: { ignoreBuildErrors: true },
  turbopack: { root },
};

export default config;
