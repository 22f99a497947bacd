import { defineConfig } from "oxlint";

const everythingBehindThePages = [
  "register",
  "access",
  "checks",
  "policy",
  "reports",
  "db",
  "server",
  "queries",
  "samples",
  "bin",
];

/** Which folder may import which (docs/decisions/0003). What is not listed is refused. */
export const mayImport: Record<string, string[]> = {
  register: [],
  evidence: [],
  access: ["register"],
  checks: ["register"],
  policy: ["register"],
  reports: ["register", "policy"],
  db: ["register"],
  samples: ["register"],
  server: ["register", "evidence", "access", "checks", "policy", "reports", "db", "samples"],
  queries: ["register", "access"],
  components: ["register", "access", "checks", "policy", "queries"],
  app: ["register", "access", "checks", "policy", "queries", "components"],
  bin: ["register", "evidence", "access", "policy", "reports", "server", "samples"],
  e2e: [...everythingBehindThePages],
  bench: [...everythingBehindThePages, "evidence", "e2e"],
};

/**
 * Tests may read the sample registers from any folder; those of the samples hold them against what is made of
 * them, those of the process bring a database of their own.
 */
const testsMayImport = {
  ...Object.fromEntries(
    Object.entries(mayImport).map(([folder, others]) => [folder, [...others, "samples"]]),
  ),
  samples: ["register", "checks", "policy"],
  bin: [...(mayImport["bin"] ?? []), "db"],
};

/** Folders of which only the types may be imported. */
const typesOnly = { app: ["server"], queries: ["server", "checks"] };

/** Packages that have a home, and the only folders that may import them. */
const packages = {
  "drizzle-orm": ["db", "server"],
  "better-sqlite3": ["db", "server"],
  pg: ["db", "server"],
  next: ["app", "components", "bin"],
  react: ["app", "components", "bench"],
  "react-dom": ["app", "components"],
  "react-aria-components": ["app", "components"],
  "@tanstack/react-query": ["app", "components", "queries"],
};

const silent = ["register", "access", "checks", "policy", "reports", "db", "server"];
const tests = ["**/*.test.ts", "**/*.test.tsx", "e2e/**/*.spec.ts", "checks/testing/**"];
const dictionaries = ["**/texts/**", "**/texts.ts", "**/*-texts.ts", "**/*.generated.ts"];

export default defineConfig({
  plugins: ["eslint", "typescript", "unicorn", "oxc", "import", "react", "jsx-a11y"],
  jsPlugins: ["./bin/lint/plugin.ts"],
  categories: { correctness: "error" },
  options: { denyWarnings: true, reportUnusedDisableDirectives: "error" },
  ignorePatterns: ["node_modules", ".next", "next-env.d.ts", "drizzle/*/**", "data"],
  rules: {
    "recital/import-direction": ["error", { mayImport, typesOnly, packages }],
    "recital/interface-text": ["error", ["Recital", "Ctrl K"]],
    "recital/typewriter-marks": "error",
    "recital/barrels": ["error", ["register/registry.ts", "db/schema/index.ts"]],
    "import/no-cycle": ["error", { ignoreTypes: true }],
    "eslint/eqeqeq": ["error", "always", { null: "ignore" }],
    "eslint/max-lines": ["error", { max: 250 }],
    "eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    "eslint/no-var": "error",
    "eslint/prefer-const": "error",
    "typescript/ban-ts-comment": "error",
    "typescript/consistent-type-imports": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "jsx-a11y/prefer-tag-over-role": "off", // roles of live regions and named regions are meant
    "react/exhaustive-deps": "error",
    "react/rules-of-hooks": "error",
    "unicorn/filename-case": ["error", { case: "kebabCase" }],
    "unicorn/prefer-node-protocol": "error",
  },
  overrides: [
    { files: silent.map((folder) => `${folder}/**`), rules: { "eslint/no-console": "error" } },
    { files: ["server/log.ts"], rules: { "eslint/no-console": "off" } },
    { files: [...tests, ...dictionaries], rules: { "eslint/max-lines": "off" } },
    {
      files: tests,
      rules: {
        // People type what tests type.
        "recital/typewriter-marks": "off",
        "recital/import-direction": ["error", { mayImport: testsMayImport, typesOnly, packages }],
      },
    },
    {
      // A strict style-src refuses style attributes in server-rendered HTML: use classes.
      files: ["app/**", "components/**"],
      rules: { "react/forbid-dom-props": ["error", { forbid: ["style"] }] },
    },
  ],
});
