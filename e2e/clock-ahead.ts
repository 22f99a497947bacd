/** Loaded before a server of the tests (`node --import`): its clock runs as many days ahead as CLOCK_DAYS_AHEAD says. */
const ahead = Number(process.env["CLOCK_DAYS_AHEAD"] ?? "0") * 24 * 60 * 60 * 1000;
const Present = Date;

globalThis.Date = new Proxy(Present, {
  construct: (target, given, called) =>
    Reflect.construct(target, given.length === 0 ? [target.now() + ahead] : given, called) as Date,
  get: (target, name, receiver) =>
    name === "now" ? () => target.now() + ahead : Reflect.get(target, name, receiver),
});
