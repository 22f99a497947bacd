import { payslips, socialDeclarations } from "./laws.ts";
import type { ActivityTemplate } from "./template.ts";

const ofEmployees = { subjectIds: ["employee"], sourceId: "data_subject_direct" };
const ofApplicants = { subjectIds: ["job_applicant"], sourceId: "data_subject_direct" };

/** Pay and the files of the staff. */
export const payroll: ActivityTemplate = {
  id: "payroll",
  name: { en: "Staff and payroll", fr: "Personnel et paie" },
  lead: {
    en: "You employ people: contracts, working time, pay and social declarations.",
    fr: "Vous employez du personnel : contrats, temps de travail, paie et déclarations sociales.",
  },
  departments: [{ en: "human resources", fr: "ressources humaines" }],
  purposes: [
    {
      catalogueId: "hr_admin",
      grounds: [
        {
          basis: "contract",
          contract: { en: "your employment contract", fr: "de votre contrat de travail" },
        },
      ],
    },
    {
      catalogueId: "payroll",
      grounds: [{ basis: "legal_obligation", laws: [payslips, socialDeclarations] }],
    },
  ],
  data: [
    { categoryId: "last_name", ...ofEmployees },
    { categoryId: "first_name", ...ofEmployees },
    { categoryId: "date_of_birth", ...ofEmployees },
    { categoryId: "postal_address", ...ofEmployees },
    { categoryId: "nir", ...ofEmployees, purposes: ["payroll"] },
    { categoryId: "iban", ...ofEmployees, purposes: ["payroll"] },
    { categoryId: "payroll", ...ofEmployees, purposes: ["payroll"] },
    { categoryId: "working_time", subjectIds: ["employee"], sourceId: "generated_by_use" },
    { categoryId: "cv_career", ...ofEmployees, purposes: ["hr_admin"] },
  ],
  retention: [
    { presetId: "employee_file", activeUntil: "employee_departure", purposes: ["hr_admin"] },
    { presetId: "payslips", purposes: ["payroll"] },
  ],
  remains: {
    en: "Your payroll provider, the bodies that receive social declarations, and sick leave if you record it.",
    fr: "Votre prestataire de paie, les organismes destinataires des déclarations, et les arrêts maladie si vous les enregistrez.",
  },
};

/** Applications for jobs. */
export const recruitment: ActivityTemplate = {
  id: "recruitment",
  name: { en: "Recruitment", fr: "Recrutement" },
  lead: {
    en: "You receive applications and choose among the applicants.",
    fr: "Vous recevez des candidatures et choisissez parmi les candidats.",
  },
  departments: [
    { en: "human resources", fr: "ressources humaines" },
    { en: "the managers who recruit", fr: "responsables qui recrutent" },
  ],
  purposes: [
    {
      catalogueId: "recruitment",
      grounds: [
        {
          basis: "contract",
          precontractual: true,
          contract: { en: "an employment contract", fr: "d’un contrat de travail" },
        },
      ],
    },
  ],
  data: ["last_name", "first_name", "email", "phone", "cv_career"].map((categoryId) => ({
    categoryId,
    ...ofApplicants,
  })),
  retention: [{ presetId: "job_applicant" }],
  remains: {
    en: "Your recruitment site or agency, and what you note down during interviews.",
    fr: "Votre site ou cabinet de recrutement, et ce que vous notez pendant les entretiens.",
  },
};
