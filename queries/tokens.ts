import { mutationOptions } from "@tanstack/react-query";
import { apiQuery } from "./api-query.ts";
import { request } from "./request.ts";
import type { Token } from "#server/people/tokens.ts";

export type { Token } from "#server/people/tokens.ts";

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
