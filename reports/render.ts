import { documentPieces } from "#register/document.ts";
import type { Locale } from "#register/locale.ts";
import { makeRegister, type Register, type RegisterRecords } from "#register/register.ts";
import { type Selection, selectRegister } from "#register/selection.ts";
import type { PolicyDocument } from "#policy/document.ts";
import { toCsv } from "./csv/write.ts";
import { type LayoutFormat, registerInLayout } from "./layouts/write.ts";
import { toJsonLd } from "./jsonld/write.ts";
import { type PolicyPdfOptions, policyPdf } from "./pdf/policy-pdf.ts";
import type { DrawnGathering, Part } from "./pdf/gathering.ts";
import type { Elsewhere } from "./pdf/print.ts";
import {
  type Checkpoint,
  drawRegisterPart,
  type RegisterPdfOptions,
  writeRegisterPdf,
} from "./pdf/register-pdf.ts";
import type { Remarks } from "./remarks.ts";
import { registerXlsx } from "./xlsx/write.ts";

/** What a report of a register is made of: plain data, so that it can be sent to a worker thread. */
export type RegisterJob = {
  readonly kind: "pdf" | "xlsx" | "csv" | "json" | "jsonld" | LayoutFormat;
  readonly records: RegisterRecords;
  /** The instant the register is shown at, ISO 8601. */
  readonly at: string;
  readonly locale: Locale;
  /** The caller's clock, ISO 8601. */
  readonly generatedAt: string;
  readonly title?: string | undefined;
  readonly organisation?: string | undefined;
  readonly checkpoint?: Checkpoint | undefined;
  /** The part of the register that is printed; all of it where nothing is said. */
  readonly selection?: Selection | undefined;
  /** What is printed about the records beside what they say; nothing where nobody chose it. */
  readonly remarks?: Remarks | undefined;
};

/** What a report is made of. */
export type ReportJob =
  | RegisterJob
  | {
      readonly kind: "policy-pdf";
      readonly document: PolicyDocument;
      readonly options: PolicyPdfOptions;
    };

/** Makes a report in this thread and hands its bytes on as they come; half of a large PDF may be drawn `elsewhere`. */
export async function render(
  job: ReportJob,
  put: (bytes: Uint8Array) => void,
  elsewhere?: Elsewhere,
): Promise<void> {
  if (job.kind === "policy-pdf") return put(await policyPdf(job.document, job.options));
  const { generatedAt, kind, locale } = job;
  const register = selected(job);
  switch (kind) {
    case "pdf":
      return writeRegisterPdf(register, pdfOptions(job, register), put, elsewhere);
    case "xlsx":
      return put(await registerXlsx(register, { locale, generatedAt }));
    case "csv":
      return put(Buffer.from(toCsv(register, locale)));
    case "json":
      for (const piece of documentPieces(register)) put(Buffer.from(piece));
      return;
    case "jsonld":
      return put(Buffer.from(toJsonLd(register)));
    case "cnil.xlsx":
    case "cnil.ods":
    case "ico.xlsx":
      return put(await registerInLayout(register, kind, generatedAt));
  }
}

/** Draws the part of a register's PDF that the thread which makes it asks for. */
export function renderPart(
  job: RegisterJob,
  part: Part,
  put: (bytes: Uint8Array) => void,
): Promise<DrawnGathering> {
  const register = selected(job);
  return drawRegisterPart(register, pdfOptions(job, register), part, put);
}

const selected = ({ at, records, selection = {} }: RegisterJob) =>
  selectRegister(makeRegister(records, at), selection);

const pdfOptions = (job: RegisterJob, register: Register): RegisterPdfOptions => ({
  ...job,
  attachment: documentPieces(register),
});
