import { withFrenchSpaces } from "#register/french-spaces.ts";
import type { Bilingual } from "#register/locale.ts";
import type { Problem } from "#register/problem.ts";

/** Why an operation was refused; each kind has one HTTP status and one exit code. */
export type RefusalKind =
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "invalid"
  | "version_missing"
  | "version_stale"
  | "conflict"
  | "too_large"
  | "too_many"
  | "unavailable"
  | "storage_full";

/** An operation the server will not carry out, with a message that says what to do. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly text: Bilingual;
  readonly problems: readonly Problem[];
  /** The record as it stands, where the refusal is about a stale version. */
  readonly current: unknown;
  /** After how many seconds trying again makes sense; null where waiting does not help. */
  readonly retryAfterSeconds: number | null;

  constructor(
    kind: RefusalKind,
    text: Bilingual,
    more: { problems?: readonly Problem[]; current?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(text.en);
    this.name = "Refusal";
    this.kind = kind;
    this.text = withFrenchSpaces(text);
    this.problems = more.problems ?? [];
    this.current = more.current;
    this.retryAfterSeconds = more.retryAfterSeconds ?? (kind === "unavailable" ? 2 : null);
  }
}

/** The answer for what does not exist and for what the actor may not know to exist: the same words. */
export function notFound(): Refusal {
  return new Refusal("not_found", {
    en: "There is no such record.",
    fr: "Cette fiche n’existe pas.",
  });
}

/** The answer for an action that the actor's roles do not allow. */
export function forbidden(): Refusal {
  return new Refusal("forbidden", {
    en: "Your role does not allow this. Ask an administrator if you need it.",
    fr: "Votre rôle ne le permet pas. Adressez-vous à un administrateur si nécessaire.",
  });
}

/** The answer for wrong input, one problem per wrong field. */
export function invalid(problems: readonly Problem[]): Refusal {
  return new Refusal(
    "invalid",
    {
      en: "Some of what was sent is wrong; each problem is named.",
      fr: "Certaines données sont incorrectes ; chaque problème est indiqué.",
    },
    { problems },
  );
}
