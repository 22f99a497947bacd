import { findingRoutes } from "./finding-routes.ts";
import { flowRoutes } from "./flow-routes.ts";
import { importRoutes } from "./import-routes.ts";
import { listRoutes } from "./list-routes.ts";
import { policyRoutes } from "./policy-routes.ts";
import { recordRoutes } from "./record-routes.ts";
import { registerRoutes } from "./register-routes.ts";
import { standingRoutes } from "./standing-routes.ts";
import { startRoutes } from "./start-routes.ts";
import { taskRoutes } from "./task-routes.ts";
import { trailRoutes } from "./trail-routes.ts";
import { viewRoutes } from "./view-routes.ts";
import type { Route } from "./route.ts";

/** Every entry point of the API but those of people and sign-in. The first that fits answers, so the particular come first. */
export const dataRoutes: readonly Route[] = [
  ...trailRoutes,
  ...registerRoutes,
  ...startRoutes,
  ...importRoutes,
  ...findingRoutes,
  ...taskRoutes,
  ...standingRoutes,
  ...flowRoutes,
  ...policyRoutes,
  ...listRoutes,
  ...viewRoutes,
  ...recordRoutes,
];
