/** An error of the register that was open when a version was published. */
export type OpenError = {
  readonly rule: string;
  readonly collection: string;
  readonly id: string;
  readonly pointer: string;
  readonly message: string;
};
