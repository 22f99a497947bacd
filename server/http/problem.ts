import { classify } from "#db/database.ts";
import { frenchSpaces } from "#register/french-spaces.ts";
import type { Locale } from "#register/locale.ts";
import { Refusal, type RefusalKind } from "../refusal.ts";
import type { Answer } from "./route.ts";

const statusOf: Readonly<Record<RefusalKind, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 422,
  version_missing: 428,
  version_stale: 412,
  conflict: 409,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
  storage_full: 507,
};

/** A refusal for what the database could not do, or null for an error that is ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  switch (classify(error)) {
    case "full":
      return new Refusal("storage_full", {
        en: "The disk is full. Nothing was saved; free some space and try again.",
        fr: "Le disque est plein. Rien n’a été enregistré ; libérez de l’espace et réessayez.",
      });
    case "busy":
      return new Refusal("unavailable", {
        en: "The register is busy. Nothing was saved; try again in a moment.",
        fr: "Le registre est occupé. Rien n’a été enregistré ; réessayez dans un instant.",
      });
    case "readonly":
    case "corrupt":
      return new Refusal("unavailable", {
        en: "The register cannot be written at the moment. Nothing was saved; tell the operator.",
        fr: "Le registre ne peut pas être modifié pour l’instant. Rien n’a été enregistré ; prévenez l’exploitant.",
      });
    default:
      return null;
  }
}

/** The answer to a refusal: RFC 9457, with one entry per wrong field and, for a stale version, the current record. */
export function problemAnswer(refusal: Refusal, locale: Locale, requestId: string): Answer {
  const status = statusOf[refusal.kind];
  const problems = refusal.problems.map((problem) =>
    locale === "fr" ? { ...problem, detail: frenchSpaces(problem.detail) } : problem,
  );
  return {
    status,
    body: {
      type: `urn:recital:problem:${refusal.kind.replaceAll("_", "-")}`,
      title: refusal.text[locale],
      status,
      detail: problems.length === 1 ? problems[0]?.detail : refusal.text[locale],
      requestId,
      ...(problems.length > 0 ? { errors: problems } : {}),
      ...(refusal.current === undefined ? {} : { current: refusal.current }),
    },
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      ...(refusal.retryAfterSeconds === null
        ? {}
        : { "retry-after": String(refusal.retryAfterSeconds) }),
      ...(status === 401 ? { "www-authenticate": "Bearer" } : {}),
    },
  };
}

/** The answer to an error nobody foresaw: nothing of it leaves the server but the number of the request. */
export function unexpectedAnswer(locale: Locale, requestId: string): Answer {
  const title = {
    en: "Something went wrong on the server. Nothing was saved. Give the operator the number of this request.",
    fr: "Une erreur est survenue sur le serveur. Rien n’a été enregistré. Transmettez le numéro de cette requête à l’exploitant.",
  };
  return {
    status: 500,
    body: {
      type: "urn:recital:problem:unexpected",
      title: title[locale],
      status: 500,
      detail: title[locale],
      requestId,
    },
    headers: { "content-type": "application/problem+json; charset=utf-8" },
  };
}
