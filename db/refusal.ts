/** A database that must not be used as it is; the message is one line that says what to do. */
export class DatabaseRefusal extends Error {
  override readonly name = "DatabaseRefusal";
}
