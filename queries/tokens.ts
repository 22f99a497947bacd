import { mutationOptions } from "@tanstack/react-query";
import { apiQuery } from "./api-query.ts";
import { request } from "./request.ts";

/** A token of a program; its value is shown once, when it is made. */
export type Token = {
  readonly id: string;
  readonly name: string;
  /** In whose name it acts. */
  readonly person: { readonly id: string; readonly name: string };
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
};

export const tokensQuery = () => apiQuery<{ readonly items: readonly Token[] }>("/api/v1/tokens");

export const createToken = () =>
  mutationOptions({
    // Without an Idempotency-Key: its remembered answer would keep the secret.
    mutationFn: (name: string) =>
      request<Token & { readonly token: string }>("POST", "/api/v1/tokens", { body: { name } }),
  });

export const revokeToken = () =>
  mutationOptions({
    mutationFn: (id: string) => request<unknown>("DELETE", `/api/v1/tokens/${id}`),
  });
