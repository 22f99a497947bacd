type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What Next gives a page: the variable parts of its address and what follows the question mark. */
export type RouteProps<Params extends Readonly<Record<string, string>> = Record<string, never>> = {
  readonly params: Promise<Params>;
  readonly searchParams: Promise<Search>;
};
