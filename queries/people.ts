import { mutationOptions } from "@tanstack/react-query";
import type { Account } from "#server/people/people-routes.ts";
import { apiQuery } from "./api-query.ts";
import { request } from "./request.ts";

export type { Account } from "#server/people/people-routes.ts";

export const peopleQuery = () => apiQuery<{ readonly items: readonly Account[] }>("/api/v1/people");

export type NewAccount = Pick<Account, "name" | "email" | "roles"> & { readonly password: string };

export const addPerson = () =>
  mutationOptions({
    mutationFn: (body: NewAccount) =>
      // Without an Idempotency-Key: what is remembered under it would depend on the password.
      request<Account>("POST", "/api/v1/people", { body }),
  });

/** Changes name, roles or whether somebody may sign in. */
export const changePerson = (id: string) =>
  mutationOptions({
    mutationFn: (body: Pick<Account, "name" | "roles" | "disabled">) =>
      request<Account>("PUT", `/api/v1/people/${id}`, { body }),
  });

export const setPassword = (id: string) =>
  mutationOptions({
    mutationFn: (password: string) =>
      request<unknown>("POST", `/api/v1/people/${id}/password`, { body: { password } }),
  });
