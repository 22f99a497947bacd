import type { Organisation } from "#register/registry.ts";
import { list, paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import type { TemplateId } from "../language/language.ts";
import { listed, sayable } from "../lists.ts";
import { organisationOf } from "../names.ts";
import { addressOf, isWritten, textOf } from "../reading.ts";
import { rowSubjects } from "../row-subjects.ts";
import { say } from "../say.ts";

type Rights = Cited<Organisation["rights"]>;

const channels: Readonly<Record<"account" | "email" | "form" | "post", TemplateId>> = {
  account: "rights.channel_account",
  email: "rights.channel_email",
  form: "rights.channel_form",
  post: "rights.channel_post",
};

const identity = {
  none: "rights.identity_none",
  reasonable_doubt: "rights.identity_doubt",
  systematic: "rights.identity_always",
} as const;

/** How to exercise one's rights with each organisation, exactly as it is recorded; once where several record the same (GDPR Art. 12). */
export function exercise(c: Compilation): readonly Block[] {
  const groups = Map.groupBy(c.shown.organisations, (one) => JSON.stringify(one.value.rights));
  return [...groups.values()].flatMap((organisations) => {
    const [organisation] = organisations;
    if (organisation === undefined) return [];
    const rights = organisation.get("rights");
    const subject = organisation.value.id;
    return [
      ...list(intro(c, organisation, organisations), channelItems(c, rights, subject)),
      ...paragraph(
        ...request(c, rights, subject),
        ...identityCheck(c, rights, subject),
        ...flags(c, rights, subject),
      ),
      ...(isWritten(rights.value?.selfService)
        ? paragraph(
            ...say(c, "rights.self_service", subject, {
              text: textOf(c, rights.get("selfService")),
            }),
          )
        : []),
    ];
  });
}

function intro(
  c: Compilation,
  first: Cited<Organisation>,
  alike: readonly Cited<Organisation>[],
): readonly Sentence[] {
  const because = alike.map((one) => one.get("rights").placeOf("channels"));
  const subject = first.value.id;
  if (alike.length === c.shown.organisations.length)
    return say(c, "rights.how", subject, {}, { because });
  const names = sayable(c, "rights.how_of", subject, alike.map(organisationOf));
  const name = listed(c, names, first);
  return say(c, "rights.how_of", subject, { name }, { because });
}

function channelItems(
  c: Reading,
  rights: Rights,
  subject: string,
): readonly (readonly Sentence[])[] {
  const ways = rights.eachOf("channels");
  const subjects = rowSubjects(
    subject,
    ways.map(({ value }) => value.kind ?? "other"),
  );
  return ways.map((channel, index) => {
    const { kind } = channel.value;
    const template = kind === null ? "rights.channel" : channels[kind];
    return say(c, template, subjects[index] ?? subject, {
      value: addressOf(channel.get("value")),
    });
  });
}

function request(c: Reading, rights: Rights, subject: string): readonly Sentence[] {
  const details = rights.get("requestDetails");
  return isWritten(details.value)
    ? say(c, "rights.request_details", subject, { details: textOf(c, details) })
    : [];
}

function identityCheck(c: Reading, rights: Rights, subject: string): readonly Sentence[] {
  const { value } = rights;
  if (value === null) return [];
  const check = value.idCheck === null ? undefined : identity[value.idCheck];
  const copy = copyTemplate(value.idCopy, value.idCopyBothSides === true);
  return [
    ...(check === undefined
      ? []
      : say(c, check, subject, {}, { because: [rights.placeOf("idCheck")] })),
    ...(copy === undefined
      ? []
      : say(
          c,
          copy,
          subject,
          {},
          {
            because: [rights.placeOf("idCopy"), rights.placeOf("idCopyBothSides")],
          },
        )),
    ...(value.accountNeedsNoProof === true
      ? say(c, "rights.account", subject, {}, { because: [rights.placeOf("accountNeedsNoProof")] })
      : []),
  ];
}

function copyTemplate(
  copy: NonNullable<Organisation["rights"]>["idCopy"],
  isBothSides: boolean,
): TemplateId | undefined {
  switch (copy) {
    case "never":
      return "rights.copy_never";
    case "exceptionally":
      return isBothSides ? "rights.copy_exceptionally_both" : "rights.copy_exceptionally";
    case "always":
      return isBothSides ? "rights.copy_always_both" : "rights.copy_always";
    default:
      return undefined;
  }
}

function flags(c: Reading, rights: Rights, subject: string): readonly Sentence[] {
  return [
    ...(rights.value?.freeOfCharge === true
      ? say(c, "rights.free", subject, {}, { because: [rights.placeOf("freeOfCharge")] })
      : []),
    ...(rights.value?.statesDeadline === true
      ? say(c, "rights.deadline", subject, {}, { because: [rights.placeOf("statesDeadline")] })
      : []),
  ];
}
