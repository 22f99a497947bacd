import { languages } from "#policy/language/languages.ts";
import type { Locale } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import type { Selection } from "#register/selection.ts";
import { type ReportContext, reportContext } from "../context.ts";
import type { Remarks } from "../remarks.ts";
import type { Furniture } from "./flow.ts";
import type { Cover } from "./front.ts";
import { drawGathering, type DrawnGathering, type Part } from "./gathering.ts";
import { type Elsewhere, type Print, print, printed } from "./print.ts";
import { registerBody, registerParts } from "./register-blocks.ts";

/** Where the audit trail stood when the register was read: its length and its head, in hexadecimal. */
export type Checkpoint = { readonly size: number; readonly hash: string };

export type RegisterPdfOptions = {
  readonly locale: Locale;
  /** ISO 8601: the clock of the caller, printed and stored in the file. */
  readonly generatedAt: string;
  /** Otherwise “Register of processing activities”. */
  readonly title?: string | undefined;
  /** Otherwise the names of the organisations of the register. */
  readonly organisation?: string | undefined;
  readonly checkpoint?: Checkpoint | undefined;
  /** What was selected from the register: the print says that it is an extract, and of what. */
  readonly selection?: Selection | undefined;
  /** What is printed about the records beside what they say. */
  readonly remarks?: Remarks | undefined;
  /** The register document in pieces, attached as register.json. */
  readonly attachment?: Iterable<string> | undefined;
};

/**
 * The whole register as a tagged PDF/A-3a, as of the register's instant: title page, contents, a section per record
 * in the order of Art. 30, every field that is not empty. The same input gives the same bytes.
 */
export function registerPdf(register: Register, options: RegisterPdfOptions): Promise<Buffer> {
  return printed(registerPrint(register, options));
}

/**
 * The same, handed on chunk by chunk while it is made, for registers too large to hold twice. Where a second thread
 * helps, the second half of a large one is drawn `elsewhere`.
 */
export function writeRegisterPdf(
  register: Register,
  options: RegisterPdfOptions,
  put: (chunk: Uint8Array) => void,
  elsewhere?: Elsewhere,
): Promise<void> {
  return print(registerPrint(register, options), put, elsewhere);
}

/** Draws the part of that document that another thread asks for. */
export function drawRegisterPart(
  register: Register,
  options: RegisterPdfOptions,
  part: Part,
  put: (chunk: Uint8Array) => void,
): Promise<DrawnGathering> {
  return drawGathering(registerPrint(register, options), part, put);
}

function registerPrint(register: Register, options: RegisterPdfOptions): Print {
  const context = reportContext(register, options.locale);
  const title = options.title ?? titleOf(context, options.selection);
  const owners = options.organisation === undefined ? namesOf(register) : [options.organisation];
  return {
    facts: {
      title: [title, ...owners].join(", "),
      author: owners.join(", "),
      lang: options.locale,
      generatedAt: options.generatedAt,
    },
    cover: coverOf(context, options, title, owners),
    contents: context.texts.contents,
    body: registerBody(context, options.remarks),
    furniture: furnitureOf(context, options, [...owners, title].join(" · ")),
    attachment:
      options.attachment === undefined
        ? undefined
        : {
            name: "register.json",
            type: "application/json",
            description: context.texts.attachedValue,
            pieces: options.attachment,
          },
  };
}

const namesOf = (register: Register) =>
  register
    .current("organisations")
    .map((organisation) => organisation.legalName ?? "")
    .filter((name) => name !== "");

function coverOf(
  context: ReportContext,
  options: RegisterPdfOptions,
  title: string,
  owners: readonly string[],
): Cover {
  const { format, register, texts } = context;
  const fact = (label: string, ...values: readonly string[]) =>
    [label, values.map((text) => [{ text }])] as const;
  const counts = registerParts(context).map(
    (part) =>
      `${part.title}${languages[context.locale].colon}${format.number(part.records.length)}`,
  );
  const { checkpoint } = options;
  return {
    ownPage: true,
    title,
    lead: owners,
    law: texts.law,
    facts: [
      fact(texts.shows, format.instant(register.at)),
      fact(texts.generatedAt, format.instant(options.generatedAt)),
      ...extent(context, options).map((text) => fact(texts.extent, text)),
      fact(texts.language, texts.languageName),
      ...(checkpoint === undefined
        ? []
        : [
            fact(
              texts.checkpoint,
              texts.checkpointValue(format.number(checkpoint.size), checkpoint.hash),
            ),
          ]),
      ...(options.attachment === undefined ? [] : [fact(texts.attached, texts.attachedValue)]),
      fact(texts.records, ...(counts.length === 0 ? [texts.empty] : counts)),
    ],
  };
}

const titleOf = ({ texts }: ReportContext, selection: Selection = {}) =>
  Object.values(selection).every((value) => value === undefined) ? texts.register : texts.extract;

/** What was selected and added, in words. */
function extent(
  { register, texts, titles }: ReportContext,
  { remarks, selection = {} }: RegisterPdfOptions,
): readonly string[] {
  const { activity, internal, organisation, role } = selection;
  const organisationShown = register.find("organisations", organisation);
  const activityShown = register.find("activities", activity);
  return [
    ...(role === undefined ? [] : [role === "controller" ? texts.asController : texts.asProcessor]),
    ...(organisationShown === undefined ? [] : [titles.record("organisations", organisationShown)]),
    ...(activityShown === undefined ? [] : [titles.record("activities", activityShown)]),
    ...(internal === false ? [texts.withoutInternal] : []),
    ...(remarks?.findings === true ? [texts.withFindings] : []),
    ...(remarks?.history === true ? [texts.withHistory] : []),
  ];
}

function furnitureOf(context: ReportContext, options: RegisterPdfOptions, head: string): Furniture {
  const { format, register, texts } = context;
  const { checkpoint } = options;
  const foot = [
    texts.asOf(format.instant(register.at)),
    ...(checkpoint === undefined
      ? []
      : [texts.checkpointShort(format.number(checkpoint.size), checkpoint.hash.slice(0, 16))]),
  ].join(" · ");
  return { head, running: shortened, foot, folio: texts.page };
}

/** The head of a page has one line; the whole title stands in the text. */
const shortened = (title: string) =>
  title.length <= 56 ? title : `${Array.from(title).slice(0, 55).join("").trimEnd()}…`;
