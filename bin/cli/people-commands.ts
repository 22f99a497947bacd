import { isRole, type Role, roles } from "#access/roles.ts";
import { addPerson, listPeople, setDisabled } from "#server/people/people.ts";
import { createToken } from "#server/people/tokens.ts";
import { type Command, required, WrongUsage } from "./command.ts";

function rolesOf(given: string): readonly Role[] {
  return given.split(",").map((name) => {
    const role = name.trim();
    if (isRole(role)) return role;
    throw new WrongUsage(`“${role}” is no role; use one or more of ${roles.join(",")}.`);
  });
}

/** People and tokens, for operators who have no administrator at hand. */
export const peopleCommands: readonly Command[] = [
  {
    name: "user add",
    usage: "--email E --name N --role R[,R] --password-stdin",
    summary: "Add a person; the password is read from standard input",
    words: [0, 0],
    options: {
      email: { type: "string" },
      name: { type: "string" },
      role: { type: "string" },
      "password-stdin": { type: "boolean" },
    },
    run: async (invocation) => {
      const person = {
        email: required(invocation, "email"),
        name: required(invocation, "name"),
        roles: rolesOf(required(invocation, "role")),
      };
      if (invocation.options["password-stdin"] !== true)
        throw new WrongUsage(
          "--password-stdin is missing: a password on the command line could be read by others.",
        );
      const password = (await invocation.readInput()).replace(/\r?\n$/, "");
      const added = await addPerson(await invocation.open(), { ...person, password });
      invocation.out(`Added ${added.email} (${added.roles.join(", ")}).`);
      return 0;
    },
  },
  {
    name: "user list",
    usage: "",
    summary: "List people with their roles",
    words: [0, 0],
    options: {},
    run: async (invocation) => {
      for (const person of await listPeople(await invocation.open())) {
        invocation.out(
          [
            person.email,
            person.name,
            person.roles.join(","),
            person.disabledAt === null ? "" : "disabled",
          ]
            .join("\t")
            .trimEnd(),
        );
      }
      return 0;
    },
  },
  {
    name: "user disable",
    usage: "EMAIL",
    summary: "Disable a person and end their sessions",
    words: [1, 1],
    options: {},
    run: async (invocation) => {
      const email = invocation.words[0] ?? "";
      await setDisabled(await invocation.open(), email, true);
      invocation.out(`Disabled ${email}.`);
      return 0;
    },
  },
  {
    name: "token create",
    usage: "--email E --name N",
    summary: "Create an API token for a person and print it, once",
    words: [0, 0],
    options: { email: { type: "string" }, name: { type: "string" } },
    run: async (invocation) => {
      const asked = { email: required(invocation, "email"), name: required(invocation, "name") };
      const { token } = await createToken(await invocation.open(), asked);
      invocation.out(token);
      return 0;
    },
  },
];
