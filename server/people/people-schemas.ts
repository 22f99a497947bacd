import { actions, roles } from "#access/roles.ts";
import { locales } from "#register/locale.ts";

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: "string" };
const flag: Schema = { type: "boolean" };
const moment: Schema = { type: "string", format: "date-time" };
const email: Schema = { type: "string", format: "email" };
const password: Schema = { type: "string", format: "password" };
const roleList: Schema = { type: "array", minItems: 1, items: { enum: [...roles] } };
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
const locale = orNull({ enum: [...locales] });

/** An object of which all properties but the optional ones must be there, and no others may. */
function object(properties: Schema, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", additionalProperties: false, required, properties };
}

const items = (name: string): Schema =>
  object({ items: { type: "array", items: { $ref: `#/components/schemas/${name}` } } });

const token: Schema = {
  id: text,
  name: text,
  person: object({ id: text, name: text, email }),
  createdAt: moment,
  lastUsedAt: orNull(moment),
  expiresAt: orNull(moment),
  revokedAt: orNull(moment),
};

/** What the routes of this folder take and give, for the description of the API. */
export const peopleSchemas: Readonly<Record<string, Schema>> = {
  SignIn: object({ email, password }),
  Me: object({
    id: text,
    name: text,
    email,
    roles: roleList,
    locale,
    may: { type: "array", items: { enum: Object.keys(actions) } },
  }),
  MeInput: object({ name: text, locale }, ["name", "locale"]),
  PasswordChange: object({ current: password, password }),
  NewPassword: object({ password }),
  SetUpState: object({ valid: flag, sample: orNull(text) }),
  SetUp: object(
    {
      link: text,
      name: text,
      email,
      password,
      roles: roleList,
      start: { enum: ["sample", "empty"] },
    },
    ["roles"],
  ),
  Person: object({
    id: text,
    name: text,
    email,
    roles: roleList,
    locale,
    disabled: flag,
    disabledAt: orNull(moment),
    createdAt: moment,
  }),
  People: items("Person"),
  PersonInput: object({ name: text, email, roles: roleList, password }),
  PersonChange: object({ name: text, roles: roleList, disabled: flag }, [
    "name",
    "roles",
    "disabled",
  ]),
  Token: object(token),
  Tokens: items("Token"),
  TokenInput: object({ name: text, personId: text, email, expiresAt: orNull(moment) }, [
    "personId",
    "email",
    "expiresAt",
  ]),
  NewToken: object({ ...token, token: text }),
};
