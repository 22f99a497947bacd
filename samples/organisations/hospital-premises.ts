import { hospitalCommon } from "./hospital-common.ts";
import { inside, told } from "./recipients.ts";
import { assessed, both, keep, law, none, used, write } from "./writing.ts";

/** Cameras at the entrances, with their assessment. */
export const cameras = () =>
  write("activities", "ombeline-cameras", {
    ...hospitalCommon,
    reference: "OMB-03",
    name: both("Cameras at the entrances", "Caméras aux entrées"),
    publicAreaMonitoring: true,
    noSpecialCategories: none("DPO"),
    purposes: [
      {
        id: "ombeline-watch",
        name: both("protecting people at our entrances", "protéger les personnes à nos entrées"),
        isMain: true,
        catalogueId: "cctv",
        grounds: [
          {
            id: "ombeline-watch-task",
            basis: "public_task",
            laws: [law("Code de la sécurité intérieure", "L251-2")],
          },
        ],
        isPublicTask: true,
      },
    ],
    dataUses: [
      used("ombeline-cameras-images", "ombeline-images", ["ombeline-watch"], ["premises_visitor"], {
        sources: [{ sourceId: "data_subject_device" }],
      }),
    ],
    retention: [
      keep("ombeline-cameras-kept", ["ombeline-watch"], 30, "days", "recording_date", {
        presetId: "video_surveillance",
      }),
    ],
    involvements: [
      inside("ombeline-cameras-guards", both("security team", "équipe de sûreté"), [
        "ombeline-watch",
      ]),
    ],
    dpia: assessed(["systematic_monitoring", "sensitive_or_highly_personal"]),
  });

/** The payroll, which a notice for staff announces. */
export const payroll = () =>
  write("activities", "ombeline-payroll", {
    ...hospitalCommon,
    reference: "OMB-04",
    name: both("Payroll", "Paie"),
    department: "Human resources",
    noSpecialCategories: none("DPO"),
    purposes: [
      {
        id: "ombeline-pay-staff",
        name: both(
          "paying staff and declaring wages",
          "payer le personnel et déclarer les salaires",
        ),
        isMain: true,
        catalogueId: "payroll",
        grounds: [
          {
            id: "ombeline-pay-law",
            basis: "legal_obligation",
            laws: [
              law("Code du travail", "L3243-1"),
              law("Code de la sécurité sociale", "L133-5-3"),
            ],
            nirAuthorisationRef: "Décret 2019-341, art. 2 (DSN)",
          },
        ],
      },
    ],
    dataUses: [
      used("ombeline-payroll-name", "ombeline-last-name", ["ombeline-pay-staff"], ["employee"]),
      used("ombeline-payroll-nir", "ombeline-ins", ["ombeline-pay-staff"], ["employee"]),
      used("ombeline-payroll-pay", "ombeline-pay", ["ombeline-pay-staff"], ["employee"]),
    ],
    retention: [
      keep("ombeline-payroll-kept", ["ombeline-pay-staff"], 5, "years", "document_date", {
        presetId: "payslips",
      }),
    ],
    involvements: [
      inside("ombeline-payroll-office", both("pay office", "service de la paie"), [
        "ombeline-pay-staff",
      ]),
      told(
        "ombeline-payroll-urssaf",
        "ombeline-urssaf",
        "public_body_recipient",
        both("social declarations", "déclarations sociales"),
        ["ombeline-pay-staff"],
        { serviceKind: "public_duty" },
      ),
    ],
    dpia: { ...assessed(["sensitive_or_highly_personal", "vulnerable_subjects"]) },
  });
