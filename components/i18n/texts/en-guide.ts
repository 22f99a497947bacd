/** The words of assessments that are asked step by step, in English. */
export const guideEn = {
  open: "Step by step",
  question: (number: number, of: number) => `Question ${number} of ${of}`,
  allAnswered: "Outcome",
  because: "Why",
  applies: "Does this apply?",
  next: "Next",
  back: "Back",
  record: "Record this outcome",
  recordHelp:
    "It fills in the outcome and today’s date. You may decide otherwise in the form; nothing is saved before you save the record.",
};
