/** The words of the exports in English; French has the same shape. */
export const exportsEn = {
  title: "Exports",
  lead: "The whole register as a file, now or as it stood on a day. Each export is noted in the history with the fingerprint of its file.",
  asOf: "As it stood on",
  asOfHelp: "Empty: now.",
  pdf: {
    role: "What the PDF shows",
    whole: "The whole register",
    controller: "Activities as controller (Art. 30(1))",
    processor: "Activities as processor (Art. 30(2))",
    internal: "Internal information",
    withInternal: "Printed",
    withoutInternal: "Left out",
    remarks: "Printed with each record",
    remarksHelp: "Findings and history tell what is internal.",
    findings: "Findings and waivers",
    history: "History of changes",
  },
  bundle: {
    name: "Auditor’s bundle (ZIP)",
    use: "Register, policy versions, findings, trail and signatures, with a program that checks them on any computer, without Recital and without a network.",
  },
  download: "Download",
  downloaded: (name: string) => `${name} is downloaded.`,
  formats: {
    pdf: {
      name: "PDF",
      use: "For the authority and for the file: the record of Art. 30 as a document to read, print and keep.",
    },
    xlsx: {
      name: "Excel workbook",
      use: "For working on it in a spreadsheet: one sheet per kind of record; can be imported again with nothing lost.",
    },
    csv: {
      name: "CSV",
      use: "For programs that read plain tables: a row per value; can be imported again with nothing lost.",
    },
    json: {
      name: "Register document (JSON)",
      use: "For moving the register to another Recital, or keeping it: complete, can be imported again.",
    },
    jsonld: {
      name: "JSON-LD",
      use: "For other privacy tools: linked data in the W3C’s vocabulary for privacy (DPV 2.3) and DPCat.",
    },
    "cnil.xlsx": {
      name: "Simplified register of the CNIL (XLSX)",
      use: "For the French authority: its workbook, in French, with a list and a sheet for each activity.",
    },
    "cnil.ods": {
      name: "Simplified register of the CNIL (ODS)",
      use: "The same for LibreOffice.",
    },
    "ico.xlsx": {
      name: "Controller sheet of the ICO (XLSX)",
      use: "For the British authority: its thirty columns, in English, a row for each purpose.",
    },
  },
  groups: {
    read: "To read and to file",
    prove: "To check independently",
    work: "To work on and bring back",
    exchange: "For other programs",
    authority: "As an authority lays it out",
  },
  language: "Language",
  last: "The last exports",
  lastNone: "Nothing has been exported yet.",
  hash: "SHA-256",
  making: "Being made …",
  take: "What, and as of when",
  toImport: "Bring a spreadsheet or a register in",
};
